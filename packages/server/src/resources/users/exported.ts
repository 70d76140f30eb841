import type { ExportedTable } from '../../store/exported.ts';

export const userExports: readonly ExportedTable[] = [
  {
    table: 'user_account',
    key: ['id'],
    // Who cannot sign in is no admin either: so the next start prints the link that makes one.
    leave: (row, { credentials }) => (credentials ? row : { ...row, password_hash: null, admin: 0 }),
  },
  { table: 'user_alias', key: ['lower_name'] },
];
