import type { ExportedTable } from '../../store/exported.ts';

export const computedTileExports: readonly ExportedTable[] = [{ table: 'computed_tile', key: ['message_id'] }];
