import { randomSecret } from '../../lib/crypto.ts';
import type { ExportedTable } from '../../store/exported.ts';

export const hookExports: readonly ExportedTable[] = [
  {
    table: 'hook',
    key: ['id'],
    // Where it delivers to and what it signs with are sealed, and stay.
    leave: (row) => ({ ...row, enabled: 0, last_error: 'It came in without its settings; make it anew.' }),
    enter: (row, { vault }) => ({
      ...row,
      settings: vault.seal('{}'),
      signing_secret: vault.seal(randomSecret('sign')),
    }),
  },
  { table: 'hook_delivery', key: ['id'] },
];
