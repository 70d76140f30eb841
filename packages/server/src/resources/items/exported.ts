import type { ExportedTable } from '../../store/exported.ts';

export const itemExports: readonly ExportedTable[] = [{ table: 'item_beat', key: ['message_id'] }];
