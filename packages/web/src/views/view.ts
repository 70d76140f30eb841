/**
 * What a view is: a way to draw the messages of a query. Its manifest is known from the start, its drawing comes when
 * it is first shown. Adding one is a folder and a line in `index.ts`.
 */

import type { Stage } from '@tagloop/language/stages';
import { type ComponentType, createElement, useMemo } from 'react';
import type { Writing } from '../components/Composer.tsx';
import type { MessageDeeds } from '../components/deeds.ts';
import type { Message } from '../data/messages.ts';
import type { Topic } from '../data/topics.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { type OptionSet, type OptionValues, readOptions, type StoredOptions, type ValuesOf } from './options.ts';

/** What the host knows and a view draws. */
export interface Scene {
  /** Null where messages of several topics are shown, as in the search. */
  readonly topic: Topic | null;
  /** It hangs on a wall: read from afar, touched by nobody, and what does not fit is out of reach. */
  readonly isWall: boolean;
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
  /** What a composer knows about writing to a topic, or below the root with this id. */
  readonly writingIn: (topicPath: string, rootId?: string) => Writing;
  /** What the reader chose in this view, such as a week or a column: kept in the address, so that links show it. */
  readonly state: ViewState;
  /** Where this page shows some of it changed: for plain links, over which the back button comes back. */
  readonly hrefOfState: (change: Readonly<Record<string, string | undefined>>) => string;
  /** Changes some of it; undefined takes one out. The back button passes over it. */
  readonly setState: (change: Readonly<Record<string, string | undefined>>) => void;
}

export type ViewState = Readonly<Record<string, string>>;

/** What a view is given. It reads messages by the hooks of `data` and writes by message operations. */
export interface ViewProps<Values> extends Scene {
  readonly options: Values;
  /** Changes some of the options for all who read the topic; null for who may not. Failures are told by the host. */
  readonly setOptions: ((change: Partial<Values>) => void) | null;
}

/** Draws an icon of 24 × 24. */
export type ViewIcon = ComponentType<{ readonly size: number; readonly stroke: number; readonly 'aria-hidden'?: true }>;

export interface View {
  /** Lower case, words joined by a dash; it stands in addresses and settings. */
  readonly id: string;
  readonly title: Dictionary<string>;
  readonly icon: ViewIcon;
  /** The stage that it is made for; null: any. */
  readonly stage: Stage | null;
  /** How well it suits a topic, 0 (not at all) to 1; the best one is shown where nothing else is chosen. */
  fits(topic: Topic): number;
  /** What of the page it does without: it gets the room. */
  readonly without?: readonly ('query' | 'composer')[];
  load(): Promise<{ readonly default: Drawing }>;
}

/** The manifest of a view. */
export function defineView(view: View): View {
  return view;
}

export interface DrawingDefinition<Options extends OptionSet> {
  readonly options: Options;
  /** Grows when the meaning of the options changes. */
  readonly version: number;
  /** Values of the version before this one from those that version `from` stored; needed from version 2 on. */
  migrate?(values: StoredOptions['values'], from: number): StoredOptions['values'];
  readonly component: ComponentType<ViewProps<ValuesOf<Options>>>;
}

/** A drawing as the host works with it, whatever its options are. */
export interface Drawing {
  readonly options: OptionSet;
  readonly version: number;
  /** The options from what is stored, of whatever age. */
  read(stored: StoredOptions | null): OptionValues;
  readonly Component: ComponentType<DrawnProps>;
}

type DrawnProps = Scene & {
  readonly stored: StoredOptions | null;
  readonly setOptions: ((change: Partial<OptionValues>) => void) | null;
};

/** The default export of the module that a view loads. */
export function defineDrawing<const Options extends OptionSet>(definition: DrawingDefinition<Options>): Drawing {
  const { options, version, migrate, component: Drawn } = definition;

  function read(stored: StoredOptions | null): ValuesOf<Options> {
    const values = stored?.values ?? {};
    const isOld = stored !== null && stored.version < version;
    return readOptions(options, isOld && migrate ? migrate(values, stored.version) : values);
  }

  function Component({ stored, ...scene }: DrawnProps) {
    const values = useMemo(() => read(stored), [stored]);
    return createElement(Drawn, { ...scene, options: values });
  }

  return { options, version, read, Component };
}
