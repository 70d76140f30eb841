/** The core verb: create the message of a key, or move it on. */

import { replaceLeadingTags } from '@tagloop/language/vocabulary/leadingTags';
import { HubError } from '../../contract/errors.ts';
import { digest } from '../../lib/crypto.ts';
import type { TopicFacts } from '../topics/service.ts';
import type { Outcome } from './contract.ts';
import { afterReply } from './folding.ts';
import { applyLabels, type LabelInput, readLabels } from './labels.ts';
import { lateOf, recordLate } from './late.ts';
import * as queries from './queries.ts';
import type { UpsertRule, WantedLabels } from './rules.ts';
import { confirm, update } from './save.ts';
import { type MessageState, readText } from './state.ts';
import {
  type Act,
  byKey,
  causeOf,
  create,
  db,
  homeOf,
  readMessageText,
  requireWrite,
  rootById,
  rootOf,
  touch,
} from './write.ts';

export interface UpsertInput {
  readonly key: string;
  readonly parentKey?: string;
  readonly text?: string;
  readonly labels?: { readonly set?: readonly LabelInput[]; readonly remove?: readonly string[] };
  readonly reply?: { readonly key?: string; readonly text: string; readonly labels?: readonly LabelInput[] };
}

export interface Upserted {
  readonly outcome: Outcome;
  readonly message: MessageState;
}

/** Where a key leads: to a message, or to where one will be made. */
interface Place {
  readonly found: MessageState | null;
  /** The root of what will be made. */
  readonly root: MessageState | null;
  /** Not always the named one: a moved thread leaves its keys behind. */
  readonly topic: TopicFacts;
}

const longestKey = 300;

/** Labels that are not named stay; what is older than the last change of its family or of the text goes to the history. */
export async function upsert(
  act: Act,
  named: TopicFacts,
  input: UpsertInput,
  rules: readonly UpsertRule[],
): Promise<Upserted> {
  requireWrite(act, act.actor, named);
  if (input.key === input.parentKey || input.key === input.reply?.key) {
    throw new HubError('invalid', 'A message cannot be its own reply; give the reply another key');
  }
  const place = await locate(act, named, input.key, input.parentKey);
  const { found, root, topic } = place;
  const given = input.text === undefined ? undefined : readMessageText(input.text, topic);
  const change = { set: readLabels(input.labels?.set), remove: input.labels?.remove ?? [] };
  // A person deleted it: no robot brings it back.
  const gone = [found, root].find((message) => message && message.deletedAt !== null);
  if (gone) return { outcome: 'stale', message: gone };
  const isRoot = found ? found.parentId === null : root === null;
  const heard = isRoot ? rules : [];
  const text =
    found && given !== undefined ? heard.reduce((told, rule) => rule.text?.(found, told) ?? told, given) : given;
  const allowed = found
    ? heard.reduce<WantedLabels>((wanted, rule) => rule.labels(found, text ?? found.text, wanted), change)
    : change;
  const written: Upserted = found
    ? await moveOn(act, topic, found, text, allowed)
    : { outcome: 'created', message: await make(act, place, input.key, text, allowed) };
  const own = written.outcome === 'stale' ? written : await obeyed(act, topic, heard, { found, written, change });
  if (topic !== named) await queries.insertKey(db(act), named.id, input.key, own.message.id);
  if (!input.reply) return own;
  const replied = await addReply(act, named, topic, own.message, input.reply);
  return { outcome: own.outcome === 'unchanged' ? replied.outcome : own.outcome, message: replied.root };
}

/** The message behind what the rules have to say of it. */
async function obeyed(
  act: Act,
  topic: TopicFacts,
  rules: readonly UpsertRule[],
  { found, written, change }: { found: MessageState | null; written: Upserted; change: WantedLabels },
): Promise<Upserted> {
  const { outcome, message: after } = written;
  let isAnother = false;
  for (const rule of rules) {
    const upserting = { before: found, after, topic, wanted: change, outcome, at: act.at };
    if (await rule.upserted(act.tx, upserting)) isAnother = true;
  }
  if (!isAnother) return written;
  return { outcome: outcome === 'unchanged' ? 'updated' : outcome, message: await rootById(act, after.id) };
}

async function locate(act: Act, named: TopicFacts, key: string, parentKey: string | undefined): Promise<Place> {
  if (key.length > longestKey) throw new HubError('invalid', `A key takes at most ${longestKey} characters`);
  const found = await byKey(act, named, key);
  if (found) return { found, root: null, topic: homeOf(act, named, found) };
  if (parentKey === undefined) return { found, root: null, topic: named };
  const root = await rootFor(act, named, parentKey);
  const topic = homeOf(act, named, root);
  return { found: topic === named ? null : await byKey(act, topic, key), root, topic };
}

async function make(
  act: Act,
  { root, topic }: Place,
  key: string,
  text: string | undefined,
  change: WantedLabels,
): Promise<MessageState> {
  const start: Record<string, number> = text === undefined ? {} : { text: act.at };
  const { labels, marks } = applyLabels({ labels: [], marks: start }, change, act.at, topic.families);
  const made = await create(act, topic, { key, text: text ?? '', labels, marks, stub: text === undefined }, root);
  if (root) await afterReply(act, topic, root.id);
  return made;
}

/** The root of a reply by key; an unknown one is a stub that its own upsert fills later. */
async function rootFor(act: Act, topic: TopicFacts, key: string): Promise<MessageState> {
  const found = await byKey(act, topic, key);
  if (found) return rootOf(act, found);
  return create(act, topic, { key, text: '', stub: true }, null);
}

async function moveOn(
  act: Act,
  topic: TopicFacts,
  before: MessageState,
  text: string | undefined,
  change: WantedLabels,
): Promise<Upserted> {
  const labelled = applyLabels(before, change, act.at, topic.families);
  const textIsLate = text !== undefined && (before.marks.text ?? 0) > act.at;
  const newText = text === undefined || textIsLate ? before.text : nextText(before, text);
  const marks =
    text === undefined || textIsLate
      ? labelled.marks
      : { ...labelled.marks, text: Math.max(labelled.marks.text ?? 0, act.at) };
  const late = lateOf(labelled.late, textIsLate && text !== before.text ? text : undefined);
  const cause = { ...causeOf(act), late };

  if (newText === before.text && labelled.labels === before.labels) {
    await confirm(act.tx, before, marks);
    if (late) await recordLate(act, before, late);
    return { outcome: late ? 'stale' : 'unchanged', message: { ...before, marks } };
  }
  const message = await update(
    act.tx,
    before,
    {
      ...before,
      ...(newText === before.text ? {} : readText(newText)),
      // The sender that fills a stub is its author.
      ...(before.stub && text !== undefined && { stub: false, authorId: act.actor.userId }),
      labels: labelled.labels,
      marks,
      updatedAt: Math.max(before.updatedAt, act.at),
    },
    { ...cause, kind: 'message.changed' },
  );
  touch(act, topic);
  if (message.parentId !== null) await afterReply(act, topic, message.parentId);
  // Replies may have come before their root: now it is known what they are folded into.
  const isFilled = before.stub && !message.stub && message.replies > 0;
  if (!isFilled) return { outcome: 'updated', message };
  await afterReply(act, topic, message.id);
  return { outcome: 'updated', message: await rootById(act, message.id) };
}

function nextText(before: MessageState, text: string): string {
  return before.edited ? replaceLeadingTags(before.text, text) : text;
}

async function addReply(
  act: Act,
  named: TopicFacts,
  topic: TopicFacts,
  message: MessageState,
  reply: NonNullable<UpsertInput['reply']>,
): Promise<{ outcome: Outcome; root: MessageState }> {
  const root = await rootOf(act, message);
  const text = readMessageText(reply.text, topic);
  const change = { set: readLabels(reply.labels), remove: [] };
  // A keyless reply with a time of its own is the same happening when it is sent again.
  const key =
    reply.key ?? (act.at === act.tx.now ? undefined : `reply:${act.at}:${digest(`${root.id} ${text}`).slice(0, 16)}`);
  const found =
    key === undefined
      ? null
      : ((await byKey(act, named, key)) ?? (topic === named ? null : await byKey(act, topic, key)));
  if (found) {
    if (found.deletedAt !== null) return { outcome: 'stale', root };
    const moved = await moveOn(act, homeOf(act, named, found), found, text, change);
    return { outcome: moved.outcome, root: await rootById(act, root.id) };
  }
  const { labels, marks } = applyLabels({ labels: [], marks: { text: act.at } }, change, act.at, topic.families);
  const made = await create(act, topic, { key: reply.key ?? null, text, labels, marks }, root);
  if (key !== undefined) await queries.insertKey(db(act), named.id, key, made.id);
  await afterReply(act, topic, root.id);
  return { outcome: 'updated', root: await rootById(act, root.id) };
}
