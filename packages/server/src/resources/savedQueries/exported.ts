import type { ExportedTable } from '../../store/exported.ts';

export const savedQueryExports: readonly ExportedTable[] = [{ table: 'saved_query', key: ['id'] }];
