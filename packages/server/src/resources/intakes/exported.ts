import { digest, randomSecret } from '../../lib/crypto.ts';
import type { ExportedTable, Row } from '../../store/exported.ts';

export const intakeExports: readonly ExportedTable[] = [
  {
    table: 'intake',
    key: ['id'],
    leave: (row, { credentials }) => ({
      ...row,
      // Without its signing secret it would take what anybody sends.
      ...(row.signing_secret !== null && { enabled: 0 }),
      ...(!credentials && { secret_digest: null }),
    }),
    enter: (row) => ({ ...row, ...(row.secret_digest === null && { secret_digest: unknownAddress() }) }),
  },
  { table: 'delivery', key: ['id'] },
];

/** Nobody has the secret that fits it. */
function unknownAddress(): Row[string] {
  return digest(randomSecret('in'));
}
