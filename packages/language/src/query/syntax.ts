/** The shape of a query text as the grammar sees it, before its terms are read. */

/** Where in the text, in UTF-16 units; `end` is behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Syntax =
  | ({ readonly kind: 'and' | 'or'; readonly terms: readonly Syntax[] } & Span)
  | ({ readonly kind: 'not'; readonly term: Syntax } & Span)
  | ({ readonly kind: 'group'; readonly inner: Syntax } & Span)
  | ({ readonly kind: 'word'; readonly text: string } & Span)
  | ({ readonly kind: 'phrase'; readonly text: string; readonly star: boolean } & Span)
  | TagSyntax
  | ({ readonly kind: 'mention'; readonly name: string } & Span)
  | OperatorSyntax;

/** `#written`, or `#written"quoted"` where `written` is empty or ends with a colon. */
export type TagSyntax = { readonly kind: 'tag'; readonly written: string; readonly quoted: string | null } & Span;

export type OperatorSyntax = {
  readonly kind: 'operator';
  readonly name: string;
  readonly values: readonly Value[];
} & Span;

/** `star` is one behind the quotes; a star in a bare value is part of its text. */
export type Value = { readonly text: string; readonly quoted: boolean; readonly star: boolean } & Span;
