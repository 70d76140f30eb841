/** The tree that `parse` makes, `print` writes and both evaluators read. */

import type { Stage } from '../stages.ts';

export interface Query {
  readonly where: Node;
  readonly sort?: Sort;
}

export interface Sort {
  readonly field: SortField;
  readonly descending: boolean;
}

export const sortFields = ['created', 'updated', 'votes', 'likes', 'replies'] as const;
export type SortField = (typeof sortFields)[number];

export type Compare = '=' | '>' | '>=' | '<' | '<=';

/** `7d` before now, one day of the context's zone, or one instant. */
export type TimePoint =
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: 'm' | 'h' | 'd' | 'w' }
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'instant'; readonly iso: string };

export type Node =
  /** All of them; none at all selects everything. */
  | { readonly kind: 'and'; readonly nodes: readonly Node[] }
  | { readonly kind: 'or'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not'; readonly node: Node }
  /** One word as typed; it may fold to several words, which then stand side by side. `prefix`: the last one continues. */
  | { readonly kind: 'word'; readonly text: string; readonly prefix: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  /** The whole decoded tag without `#`: `deploy`, `pipeline:Build and test`. */
  | { readonly kind: 'tag'; readonly name: string }
  /** Every tag with this key and any value. */
  | { readonly kind: 'tagKey'; readonly key: string }
  | { readonly kind: 'tagNumber'; readonly key: string; readonly compare: Compare; readonly value: number }
  | { readonly kind: 'label'; readonly any: readonly LabelPattern[] }
  /** `me` or user names, lower case. */
  | { readonly kind: 'from'; readonly any: readonly string[] }
  /** `me`, `bob`, `group:ops`, `oncall:payments`. */
  | { readonly kind: 'mention'; readonly name: string }
  | { readonly kind: 'in'; readonly any: readonly TopicPattern[] }
  | { readonly kind: 'stage'; readonly any: readonly Stage[] }
  | { readonly kind: 'is'; readonly what: IsKind }
  | { readonly kind: 'has'; readonly what: HasKind }
  /** Both ends included; a day as `from` starts it, as `to` ends it. */
  | { readonly kind: 'time'; readonly field: 'created' | 'updated'; readonly from?: TimePoint; readonly to?: TimePoint }
  | {
      readonly kind: 'count';
      readonly field: 'votes' | 'replies' | 'likes';
      readonly compare: Compare;
      readonly value: number;
    }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'id'; readonly id: string }
  /** The message with this id and its replies. */
  | { readonly kind: 'thread'; readonly id: string };

export interface LabelPattern {
  readonly text: string;
  /** `status:*`: every label that begins with the text. */
  readonly prefix: boolean;
}

export interface TopicPattern {
  /** With a leading and no trailing slash, empty for the whole tree; compared without case. */
  readonly path: string;
  /** The topic itself and all below it. */
  readonly subtree: boolean;
}

export const isKinds = ['root', 'reply', 'task', 'unread', 'pinned'] as const;
export type IsKind = (typeof isKinds)[number];

export const hasKinds = ['link', 'replies'] as const;
export type HasKind = (typeof hasKinds)[number];
