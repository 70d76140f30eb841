import type { ExportedTable } from '../../store/exported.ts';

export const mailExports: readonly ExportedTable[] = [
  { table: 'mail', stays: 'the hub that wrote a letter sends it, and the links in it lead there' },
];
