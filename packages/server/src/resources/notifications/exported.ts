import type { ExportedTable } from '../../store/exported.ts';

export const notificationExports: readonly ExportedTable[] = [
  { table: 'notification', key: ['id'] },
  { table: 'muted_topic', key: ['user_id', 'topic_id'] },
];
