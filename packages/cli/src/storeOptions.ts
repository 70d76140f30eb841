import type { Option } from './command.ts';

/** Where the store is, as the hub itself is told. */
export const storeOptions: readonly Option[] = [
  { flags: '--data <folder>', summary: 'data folder of the hub; TAGLOOP_DATA, else ./data' },
  {
    flags: '--database-url <url>',
    summary: 'its PostgreSQL database; TAGLOOP_DATABASE_URL, else SQLite in the folder',
  },
];
