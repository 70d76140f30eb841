import type { ExportedTable } from '../../store/exported.ts';

export const dashboardExports: readonly ExportedTable[] = [{ table: 'dashboard', key: ['id'] }];
