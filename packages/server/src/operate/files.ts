import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';

/** Returns when the file is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** What a backup is a copy of; null for anything else. Throws when it cannot be read. */
export function kindOfBackup(file: string): 'sqlite' | 'postgres' | null {
  const handle = openSync(file, 'r');
  const start = Buffer.alloc(16);
  readSync(handle, start);
  closeSync(handle);
  if (start.toString('latin1').startsWith('SQLite format 3\0')) return 'sqlite';
  return start.toString('latin1').startsWith('PGDMP') ? 'postgres' : null;
}
