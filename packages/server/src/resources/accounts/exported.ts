import type { ExportedTable } from '../../store/exported.ts';

export const accountExports: readonly ExportedTable[] = [
  { table: 'account_link', stays: 'a link leads to the hub that made it' },
];
