/** What a view is: a way to draw the messages of a query. Adding one is a folder and a line in `index.ts`. */

import type { Icon } from '@tabler/icons-react';
import type { Stage } from '@tagloop/language/stages';
import { type ComponentType, createElement, useMemo } from 'react';
import type { MessageDeeds } from '../components/deeds.ts';
import type { Message } from '../data/messages.ts';
import type { Topic } from '../data/topics.ts';
import type { Dictionary } from '../words/dictionary.ts';
import type { Option, OptionValues, StoredOptions } from './options.ts';

/** What a view is given; it reads the messages by the hooks of `data` and writes by message operations. */
export interface ViewProps<Options> extends Scene {
  readonly options: Options;
}

/** What the host knows and a view draws. */
export interface Scene {
  /** Null where messages of several topics are shown, as in the search. */
  readonly topic: Topic | null;
  /** Selects the messages to draw; its `sort:` is the order. */
  readonly query: string;
  /** What the reader typed of it; empty when he sees all there is. */
  readonly typed: string;
  /** The message whose thread is open. */
  readonly openId: string | null;
  /** Where the thread of a message opens: for plain links. */
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string | null) => void;
  /** What the reader may do with the messages of a topic. */
  readonly deedsIn: (topicPath: string) => MessageDeeds<Message>;
}

interface Manifest {
  readonly id: string;
  readonly title: Dictionary<string>;
  readonly icon: Icon;
  /** The stage that it is made for; null: any. */
  readonly stage: Stage | null;
  readonly options: Readonly<Record<string, Option>>;
  /** Grows when the meaning of the options changes. */
  readonly version: number;
  /** How well it suits a topic, 0 (not at all) to 1; the best one is shown where nothing else is chosen. */
  fits(topic: Topic): number;
}

export interface ViewDefinition<Options extends OptionValues> extends Manifest {
  /** The options from values that version `from` stored; from none of them at first. */
  migrate(values: StoredOptions['values'], from: number): Options;
  /** Comes when the view is first shown. */
  load(): Promise<{ readonly default: ComponentType<ViewProps<Options>> }>;
}

/** A view as the host works with it, whatever its options are. */
export interface View extends Manifest {
  read(stored: StoredOptions | null): OptionValues;
  /** Makes a component each time: call it once. */
  load(): Promise<{ readonly default: ComponentType<Scene & { readonly stored: StoredOptions | null }> }>;
}

export function defineView<Options extends OptionValues>(definition: ViewDefinition<Options>): View {
  const { version, migrate } = definition;

  function read(stored: StoredOptions | null): Options {
    return migrate(stored?.values ?? {}, stored?.version ?? version);
  }

  return {
    ...definition,
    read,
    async load() {
      const { default: Component } = await definition.load();
      return {
        default: function LoadedView({ stored, ...scene }) {
          const options = useMemo(() => read(stored), [stored]);
          return createElement(Component, { ...scene, options });
        },
      };
    },
  };
}
