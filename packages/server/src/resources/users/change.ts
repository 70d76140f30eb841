/** Changes of a user who is there: row and event in the transaction, memory after its commit. */

import { isUserName } from '@tagloop/language/text/mentions';
import { HubError } from '../../contract/errors.ts';
import { retellEvents } from '../../events/retell.ts';
import { writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Memory } from './memory.ts';
import * as queries from './queries.ts';
import type { UserRow } from './tables.ts';

export interface Change {
  readonly tx: Transaction;
  /** Who changes him. */
  readonly by: number;
  readonly memory: Memory;
  /** The user as the transaction sees him. */
  readonly row: UserRow;
}

/** Writes what differs; nothing when nothing does. */
export async function describe({ tx, by, memory, row }: Change, fields: Partial<UserRow>): Promise<UserRow> {
  const after = { ...row, ...fields };
  if (JSON.stringify(after) === JSON.stringify(row)) return row;
  await queries.updateUser(tx.tables(), after);
  const was = profileOf(row);
  const is = profileOf(after);
  if (JSON.stringify(is) !== JSON.stringify(was)) append(tx, 'user.changed', by, { user: row.id, was, is });
  tx.afterCommit(() => memory.put(after));
  return after;
}

/** The former name leads to him from now on, as long as nobody takes it. Throws `invalid` and `conflict`. */
export async function rename(change: Change, name: string): Promise<UserRow> {
  const { tx, memory, row } = change;
  if (name === row.name) return row;
  await takeName(tx, memory, name, row.id);
  const after = await describe(change, { name, lower_name: name.toLowerCase() });
  if (after.lower_name !== row.lower_name) {
    await queries.insertAlias(tx.tables(), row.lower_name, row.id);
    tx.afterCommit(() => memory.putAlias(row.lower_name, row.id));
  }
  return after;
}

/** Makes a name lead to nobody else. @param own the user who may have it already */
export async function takeName(tx: Transaction, memory: Memory, name: string, own?: number): Promise<void> {
  if (!isUserName(name)) {
    throw new HubError(
      'invalid',
      `"${name}" is no user name; use 1 to 64 letters, digits, _ . or - without a final dot, and not "me"`,
      { fields: [{ at: '/name', message: 'is no user name' }] },
    );
  }
  const lowerName = name.toLowerCase();
  const known = await queries.userByLowerName(tx.tables(), lowerName);
  if (known && known.id !== own) {
    throw new HubError('conflict', `There is a user "${known.name}" already`, {
      fields: [{ at: '/name', message: 'is taken' }],
    });
  }
  await queries.deleteAlias(tx.tables(), lowerName);
  tx.afterCommit(() => memory.removeAlias(lowerName));
}

/** The e-mail as it is kept. Throws `invalid` and, when somebody else has it, `conflict`. */
export async function takeEmail(tx: Transaction, email: string, own?: number): Promise<string> {
  const read = readEmail(email);
  const known = await queries.userByEmail(tx.tables(), read);
  if (known && known.id !== own) throw new HubError('conflict', `"${known.name}" has the e-mail ${read} already`);
  return read;
}

/** Trimmed and in lower case. Throws `invalid` for what no mail can be sent to. */
export function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (/^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(email)) return email;
  throw new HubError('invalid', `"${text}" is no e-mail address; use one such as ada@example.com`);
}

/** Ends what he may do, or lets him come back; who he is stays. Throws `conflict` for the last admin. */
export async function archive({ tx, by, memory, row }: Change, archived: boolean): Promise<UserRow> {
  if ((row.archived_at !== null) === archived) return row;
  if (archived) await refuseLastAdmin(tx, row);
  const after = { ...row, archived_at: archived ? tx.now : null };
  await queries.updateUser(tx.tables(), after);
  append(tx, archived ? 'user.archived' : 'user.restored', by, { user: row.id });
  tx.afterCommit(() => memory.put(after));
  return after;
}

/**
 * Takes out all that tells who he was, in the log too. Throws `conflict` for the last admin, `invalid` for a robot.
 * @returns what is left of him, and the names that he had, in lower case
 */
export async function erase({ tx, by, memory, row }: Change): Promise<{ row: UserRow; names: readonly string[] }> {
  if (row.robot === 1) throw new HubError('invalid', `"${row.name}" is a robot: archive it, there is nobody to forget`);
  await refuseLastAdmin(tx, row);
  const name = `erased-${writeId(row.id)}`;
  await takeName(tx, memory, name, row.id);
  const nobody = {
    email: null,
    password_hash: null,
    admin: 0,
    zone: 'UTC',
    language: 'en',
    scheme: 'system',
    density: 'topic',
  } as const;
  const after: UserRow = {
    ...row,
    ...nobody,
    name,
    lower_name: name,
    full_name: 'Erased',
    archived_at: row.archived_at ?? tx.now,
    erased_at: tx.now,
  };
  await queries.updateUser(tx.tables(), after);
  const aliases = await queries.deleteAliasesOf(tx.tables(), row.id);
  await retellEvents(tx.tables(), { noun: 'user' }, (data) => (data.user === row.id ? { user: row.id } : data));
  append(tx, 'user.erased', by, { user: row.id });
  tx.afterCommit(() => {
    for (const alias of aliases) memory.removeAlias(alias);
    memory.put(after);
  });
  return { row: after, names: [row.lower_name, ...aliases] };
}

/** A hub without an admin could only be mended in its store. */
export async function refuseLastAdmin(tx: Transaction, row: UserRow): Promise<void> {
  if (row.admin === 0 || (await queries.hasOtherAdmin(tx.tables(), row.id))) return;
  throw new HubError('conflict', `"${row.name}" is the last admin of the hub; make somebody else one first`);
}

/** What the log tells of a user: it is read by more people than his e-mail is for. */
function profileOf(row: UserRow): Readonly<Record<string, string | number | boolean | null>> {
  const owner = row.robot === 1 && { owner: row.owner_id };
  return { name: row.name, fullName: row.full_name, admin: row.admin === 1, zone: row.zone, ...owner };
}

export function append(tx: Transaction, kind: string, by: number, data: Readonly<Record<string, unknown>>): void {
  tx.append({ kind, topicId: null, messageId: null, actorId: by, at: tx.now, data });
}
