/** What the page knows of the values that terms may have; each is asked for when it is first needed. */

import type { ShownUser } from '../shapes.ts';

export interface Used {
  readonly text: string;
  /** In how many of the newest messages. */
  readonly count: number;
}

export interface QuerySources {
  readonly topics: readonly { readonly path: string }[];
  readonly families: readonly { readonly name: string; readonly members: readonly string[] }[];
  used(): Promise<{ readonly labels: readonly Used[]; readonly tags: readonly Used[] }>;
  /** Keys of tags with their most frequent values. */
  keys(): Promise<
    readonly { readonly key: string; readonly values: readonly { readonly value: string; readonly count: number }[] }[]
  >;
  people(): Promise<readonly ShownUser[]>;
  groups(): Promise<readonly { readonly name: string; readonly description: string }[]>;
}
