import type { ExportedTable } from '../../store/exported.ts';

export const feedExports: readonly ExportedTable[] = [
  { table: 'feed_asked', stays: 'it is for a feed that is open at this moment' },
  { table: 'signal', stays: 'it is told within a second, and then of no use' },
];
