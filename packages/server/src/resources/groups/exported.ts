import type { ExportedTable } from '../../store/exported.ts';

export const groupExports: readonly ExportedTable[] = [
  { table: 'user_group', key: ['id'] },
  { table: 'user_group_member', key: ['group_id', 'user_id'] },
];
