/**
 * When the store was copied last. A backup is taken by a process of its own, which writes nothing into the store of a
 * running hub: it leaves a note in the data folder that both know.
 */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LastBackup {
  /** The moment that was copied, ms since 1970. */
  readonly at: number;
  /** Of the copy. */
  readonly bytes: number;
}

const fileIn = (folder: string) => join(folder, 'last-backup.json');

/** @returns whether the hub will know: false where the folder is not there, or cannot be written */
export function noteBackup(folder: string, note: LastBackup): boolean {
  const part = `${fileIn(folder)}.part`;
  try {
    writeFileSync(part, `${JSON.stringify(note)}\n`);
    renameSync(part, fileIn(folder));
    return true;
  } catch {
    return false;
  }
}

/** Null where none is known. */
export function lastBackup(folder: string): LastBackup | null {
  try {
    const note: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return isNote(note) ? { at: note.at, bytes: note.bytes } : null;
  } catch {
    return null;
  }
}

function isNote(note: unknown): note is LastBackup {
  if (typeof note !== 'object' || note === null || !('at' in note) || !('bytes' in note)) return false;
  // What a person wrote into the file must not break the page that tells of it.
  const { at, bytes } = note;
  return typeof at === 'number' && !Number.isNaN(new Date(at).valueOf()) && Number.isSafeInteger(bytes);
}
