import type { IncomingHttpHeaders } from 'node:http';

/** An answer that is no JSON: text of a type, in parts that may still be made while the first are on their way. */
export class TextAnswer {
  /** `text/csv; charset=utf-8` */
  readonly type: string;
  readonly parts: Iterable<string> | AsyncIterable<string>;

  constructor(type: string, parts: Iterable<string> | AsyncIterable<string>) {
    this.type = type;
    this.parts = parts;
  }
}

/** Whether the client asks for a type by name; `*` means JSON. */
export function asksFor({ accept = '' }: IncomingHttpHeaders, type: string): boolean {
  return accept.split(',').some((each) => each.split(';')[0]?.trim().toLowerCase() === type);
}
