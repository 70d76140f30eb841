/** One-time links: a secret of which only the digest is kept, with an end, used up by what it lets do. */

import { HubError } from '../../contract/errors.ts';
import { digest, randomSecret } from '../../lib/crypto.ts';
import type { Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import type { AccountTables, LinkKind, LinkRow } from './tables.ts';

type Db = Parameters<typeof queries.linkByDigest>[0];

/** How long used and expired ones are still known as such, ms. */
const remembered = 30 * 86_400_000;

export async function makeLink(
  tx: Transaction,
  kind: LinkKind,
  life: number,
  fields: Partial<Omit<LinkRow, 'id' | 'digest' | 'kind' | 'created_at' | 'expires_at' | 'used_at'>>,
): Promise<{ row: LinkRow; path: string }> {
  const secret = randomSecret(kind);
  const row: LinkRow = {
    user_id: null,
    email: null,
    full_name: '',
    groups: '[]',
    language: 'en',
    made_by: null,
    ...fields,
    id: await tx.mint(),
    digest: digest(secret),
    kind,
    created_at: tx.now,
    expires_at: tx.now + life,
    used_at: null,
  };
  await queries.deleteExpired(tx.tables(), tx.now - remembered);
  await queries.insertLink(tx.tables<AccountTables>(), row);
  return { row, path: `/${kind}/${secret}` };
}

/** The link that can be used now. Throws `not-found` and `gone`. */
export async function openLink(db: Db, secret: string, now: number, kinds: readonly LinkKind[]): Promise<LinkRow> {
  const row = await queries.linkByDigest(db, digest(secret));
  if (!row || !kinds.includes(row.kind)) {
    throw new HubError('not-found', 'This link is wrong or was withdrawn; copy the whole of it, or ask for a new one');
  }
  if (row.used_at !== null) throw new HubError('gone', 'This link was used; sign in, or ask for a new one');
  if (row.expires_at <= now) throw new HubError('gone', 'This link has expired; ask for a new one');
  return row;
}
