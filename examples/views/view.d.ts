/**
 * Types of `@tagloop/view`, contract 1: what a view from outside shares with the pages of a hub. Copy this file beside
 * your sources. The project's own check holds it to what the pages really offer.
 */

declare module '@tagloop/view' {
  import type { ComponentType, ReactNode } from 'react';

  // ---- What a view is ------------------------------------------------------------------------------------------

  /** The default export of `index.js`. */
  export interface Drawing {
    readonly version: number;
  }

  /** What a view is given. */
  export interface ViewProps<Values> {
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
    readonly options: Values;
    /** Changes some of the options for all who read the topic; null for who may not. */
    readonly setOptions: ((change: Partial<Values>) => void) | null;
    /** What the reader chose in this view: kept in the address, so that links show it. */
    readonly state: Readonly<Record<string, string>>;
    /** Where this page shows some of it changed: for plain links, over which the back button comes back. */
    readonly hrefOfState: (change: Readonly<Record<string, string | undefined>>) => string;
    /** Changes some of it; undefined takes one out. */
    readonly setState: (change: Readonly<Record<string, string | undefined>>) => void;
  }

  export function defineDrawing<const Options extends OptionSet>(definition: {
    readonly options: Options;
    /** Grows when the meaning of the options changes. */
    readonly version: number;
    /** Values as this version means them from those that version `from` stored. */
    migrate?(values: Readonly<Record<string, unknown>>, from: number): Readonly<Record<string, unknown>>;
    readonly component: ComponentType<ViewProps<ValuesOf<Options>>>;
  }): Drawing;

  // ---- Options, as data: the form is made from them ------------------------------------------------------------

  /** The same in each language of the pages. */
  export type Dictionary<Words> = Readonly<Record<'en' | 'fr', Words>>;

  interface Described<Kind extends string, Value> {
    readonly kind: Kind;
    readonly title: Dictionary<string>;
    /** One line below the field. */
    readonly help?: Dictionary<string>;
    readonly initial: Value;
  }

  export type SwitchOption = Described<'switch', boolean>;
  export interface ChoiceOption extends Described<'choice', string> {
    readonly choices: readonly { readonly value: string; readonly title: Dictionary<string> }[];
  }
  export interface TextOption extends Described<'text', string> {
    readonly maxLength?: number;
  }
  export interface NumberOption extends Described<'number', number> {
    readonly min: number;
    readonly max: number;
    readonly step?: number;
  }
  /** A query, the key of a tag, a CSS colour; empty: none. */
  export type WordOption = Described<'query', string> | Described<'tagKey', string> | Described<'color', string>;
  export type LabelsOption = Described<'labels', readonly string[]>;
  export type FieldOption = SwitchOption | ChoiceOption | TextOption | NumberOption | WordOption | LabelsOption;
  export type FieldValue = boolean | string | number | readonly string[];
  /** A list in an order, such as columns. */
  export interface RecordsOption extends Described<'records', readonly Readonly<Record<string, FieldValue>>[]> {
    /** What one of them is called. */
    readonly item: Dictionary<string>;
    readonly fields: Readonly<Record<string, FieldOption>>;
    readonly most: number;
  }
  export type Option = FieldOption | RecordsOption;
  export type OptionSet = Readonly<Record<string, Option>>;

  type ValueOf<O extends Option> = O extends ChoiceOption
    ? O['choices'][number]['value']
    : O extends RecordsOption
      ? readonly ValuesOf<O['fields']>[]
      : O extends SwitchOption
        ? boolean
        : O extends NumberOption
          ? number
          : O extends LabelsOption
            ? readonly string[]
            : string;
  export type ValuesOf<Options extends OptionSet> = { readonly [Name in keyof Options]: ValueOf<Options[Name]> };

  export function defineOptions<const Options extends OptionSet>(options: Options): Options;

  // ---- Data ----------------------------------------------------------------------------------------------------

  export interface User {
    readonly name: string;
    readonly fullName: string;
    readonly robot: boolean;
    readonly kind: string | null;
  }
  export interface Label {
    readonly text: string;
    readonly color: string;
  }
  export interface Message {
    readonly id: string;
    /** Path of its topic. */
    readonly topic: string;
    readonly author: User;
    readonly text: string;
    /** Without #, decoded. */
    readonly tags: readonly string[];
    readonly labels: readonly Label[];
    readonly key: string | null;
    readonly parentId: string | null;
    /** RFC 3339, as all times. */
    readonly createdAt: string;
    readonly updatedAt: string;
    readonly replies: number;
    /** User names. */
    readonly likers: readonly string[];
    readonly votersUp: readonly string[];
    readonly votersDown: readonly string[];
    readonly pinned: boolean;
    readonly edited: boolean;
    readonly version: number;
  }
  export interface Topic {
    readonly id: string;
    readonly path: string;
    readonly description: string;
    readonly stages: readonly string[];
    readonly may: { readonly read: boolean; readonly write: boolean; readonly admin: boolean };
  }
  export interface Problem {
    readonly title?: string;
    readonly detail: string;
  }

  interface Live {
    /** gone: the thread was deleted, or moved out of sight. */
    readonly status: 'loading' | 'ready' | 'failed' | 'gone';
    /** What was read before stays through it. */
    readonly problem?: Problem;
    reload(): void;
  }
  /** The messages of a query, kept true by the feed. */
  export function useMessages(
    query: string,
    pageSize?: number,
  ): Live & {
    readonly messages: readonly Message[];
    readonly hasMore: boolean;
    readonly isLoadingMore: boolean;
    loadMore(): void;
  };
  /** The thread of a root or of one of its replies. */
  export function useThread(id: string): Live & {
    readonly root: Message | null;
    readonly replies: readonly Message[];
  };
  /** How many a query selects; null counts nothing. */
  export function useCount(query: string | null): {
    readonly value?: { readonly count: number; readonly more: boolean };
  };
  /** The topics that the reader may see. */
  export function useTopics(): { readonly value?: readonly Topic[] };
  /** Each fails with an error that has a sentence when the hub refuses. */
  export function useWrites(): {
    post(message: { readonly topic: string; readonly text: string; readonly parentId?: string }): Promise<unknown>;
    label(
      message: Message,
      change: {
        readonly set?: readonly { readonly text: string; readonly color?: string }[];
        readonly remove?: readonly string[];
      },
    ): Promise<unknown>;
    like(message: Message, like: boolean): Promise<unknown>;
  };

  export function tagsOf(text: string): string[];
  /** Value of the first tag with this key: `api` of `#service:api`. */
  export function tagValue(tags: readonly string[], key: string): string | undefined;
  /** The first line. */
  export function titleOf(text: string): string;
  /** The label that says how a message stands, if any does. */
  export function stateOf(labels: readonly Label[]): string | null;

  // ---- Parts of the page ---------------------------------------------------------------------------------------

  export const MessageRow: ComponentType<{
    readonly message: Message;
    /** Where its thread opens. */
    readonly href: string;
    readonly density?: 'comfortable' | 'compact';
    readonly selected?: boolean;
    readonly withTopic?: boolean;
  }>;
  /** A text with its tags, mentions, links and code drawn. */
  export const MessageText: ComponentType<{
    readonly text: string;
    readonly links?: boolean;
    readonly inRow?: boolean;
    readonly tagHref?: (tag: string) => string;
  }>;
  export const LabelBadge: ComponentType<{ readonly label: Label; readonly plain?: boolean }>;
  export const StateGlyph: ComponentType<{ readonly label: string; readonly size?: number; readonly silent?: boolean }>;
  export const Avatar: ComponentType<{ readonly user: User; readonly size?: 16 | 20 | 24 | 28 }>;
  export const TimeAgo: ComponentType<{ readonly at: string }>;
  export const EmptyState: ComponentType<{
    readonly title: string;
    readonly text?: ReactNode;
    readonly action?: ReactNode;
  }>;
  export const FailureBand: ComponentType<{ readonly problem: Problem; readonly onRetry?: () => void }>;
  export const SkeletonRows: ComponentType<{ readonly rows?: number }>;
  /** `fail` stays until it is closed. */
  export function useToasts(): { tell(toast: { readonly text: string }): void; fail(text: string): void };

  // ---- Words and addresses -------------------------------------------------------------------------------------

  export function defineWords<Words>(words: { readonly en: Words; readonly fr: NoInfer<Words> }): Dictionary<Words>;
  export function useWords<Words>(words: Dictionary<Words>): Words;
  export function useLocale(): { readonly locale: 'en' | 'fr' };
  export function topicHref(path: string, state?: { readonly q?: string; readonly m?: string }): string;
  export function searchHref(state: { readonly q?: string }): string;
}
