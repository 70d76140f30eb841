import type { ExportedTable } from '../../store/exported.ts';

export const alertExports: readonly ExportedTable[] = [
  { table: 'alert', key: ['message_id'] },
  { table: 'silence', key: ['message_id'] },
  { table: 'escalation', key: ['message_id'] },
];
