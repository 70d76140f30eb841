import type { ExportedTable } from '../../store/exported.ts';

export const viewChoiceExports: readonly ExportedTable[] = [{ table: 'view_choice', key: ['user_id', 'topic_id'] }];
