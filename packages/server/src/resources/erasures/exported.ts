import type { ExportedTable } from '../../store/exported.ts';

export const erasureExports: readonly ExportedTable[] = [
  { table: 'erasure', stays: 'its row holds the names that are to be forgotten, and is gone when they are' },
];
