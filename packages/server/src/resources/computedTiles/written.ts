/** What messages say of computed tiles, kept in mind in the transaction that writes them. */

import { computedTag, readComputedTile } from '@tagloop/language/vocabulary/computedTile';
import type { Transaction } from '../../store/store.ts';
import type { MessageState, WrittenMessage } from '../messages/service.ts';
import * as queries from './queries.ts';
import type { ComputedTileTables } from './tables.ts';

export async function hear(tx: Transaction, { before, after, actorId, scopes }: WrittenMessage): Promise<void> {
  if (after.parentId !== null || !(isTagged(before) || isTagged(after))) return;
  const [was, is] = [ruleOf(before), ruleOf(after)];
  const isActive = after.deletedAt === null ? 1 : 0;
  if (was === is && before !== null && (before.deletedAt === null ? 1 : 0) === isActive) return;
  const db = tx.tables<ComputedTileTables>();
  if (is === null) return queries.deleteTiles(db, [after.id]);
  const row = await queries.tileById(db, after.id);
  // Whoever changes other words of it has not said that his rights are to be used.
  const isHis = was !== is || !row;
  await queries.putTile(db, {
    message_id: after.id,
    author_id: isHis ? (actorId ?? after.authorId) : row.author_id,
    scopes: isHis ? scopes && JSON.stringify(scopes) : row.scopes,
    is_active: isActive,
    version: (row?.version ?? 0) + 1,
    labels: row?.labels ?? '[]',
  });
}

function isTagged(state: MessageState | null): boolean {
  return state?.tags.includes(computedTag) ?? false;
}

/** Null for what is no computed tile; empty for one that says nothing yet. */
function ruleOf(state: MessageState | null): string | null {
  const tile = state && readComputedTile(state.text);
  return tile ? (tile.rule ?? '') : null;
}
