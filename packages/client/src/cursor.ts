/** Cursors of the event log: `<log id>-<position>`. */

export interface Cursor {
  /** Made with the store, renewed by restore and import. */
  readonly log: string;
  readonly position: number;
}

/** Null for anything else. */
export function readCursor(text: string): Cursor | null {
  const match = /^(.+)-(\d+)$/.exec(text);
  return match?.[1] && match[2] ? { log: match[1], position: Number(match[2]) } : null;
}

/** Whether an event at `next` was delivered before one at `last` or is the same one. Other logs do not compare. */
export function isBehind(next: string, last: string): boolean {
  const [a, b] = [readCursor(next), readCursor(last)];
  return a !== null && b !== null && a.log === b.log && a.position <= b.position;
}
