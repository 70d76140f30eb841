import type { ExportedTable } from '../../store/exported.ts';

export const topicExports: readonly ExportedTable[] = [
  { table: 'topic', key: ['id'] },
  { table: 'topic_right', key: ['topic_id', 'subject', 'subject_id'] },
  { table: 'topic_alias', key: ['lower_path'] },
];
