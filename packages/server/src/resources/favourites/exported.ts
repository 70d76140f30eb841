import type { ExportedTable } from '../../store/exported.ts';

export const favouriteExports: readonly ExportedTable[] = [{ table: 'favourite', key: ['user_id', 'kind', 'target'] }];
