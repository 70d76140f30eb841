import type { ExportedTable } from '../../store/exported.ts';

export const tokenExports: readonly ExportedTable[] = [
  { table: 'token', key: ['id'], leave: (row, { credentials }) => (credentials ? row : null) },
  { table: 'session', stays: 'people sign in again' },
];
