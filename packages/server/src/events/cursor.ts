/** A place in the log of one store: `<log id>-<position>`. Another store's log has another id. */

export interface Cursor {
  readonly log: string;
  readonly position: number;
}

export function writeCursor({ log, position }: Cursor): string {
  return `${log}-${position}`;
}

/** Null for what no hub wrote. */
export function readCursor(text: string): Cursor | null {
  const match = /^([\w-]{1,40})-(\d{1,15})$/.exec(text);
  return match?.[1] && match[2] ? { log: match[1], position: Number(match[2]) } : null;
}
