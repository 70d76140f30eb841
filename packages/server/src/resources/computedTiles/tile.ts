/** Computes one tile: measures, then writes the labels that differ, in the name of the hub. */

import { agesWithin } from '@tagloop/language/computed/aging';
import { type ComputedLabel, computeLabels } from '@tagloop/language/computed/labels';
import type { Measured } from '@tagloop/language/computed/measured';
import { type Rule, RuleError, readRule } from '@tagloop/language/computed/rule';
import { print } from '@tagloop/language/query/print';
import { readComputedTile } from '@tagloop/language/vocabulary/computedTile';
import { type Actor, actorFor } from '../../contract/actor.ts';
import type { Store, Transaction } from '../../store/store.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { MessageState, MessagesService } from '../messages/service.ts';
import type { StatsService } from '../stats/service.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { measure, withoutComputed } from './measure.ts';
import * as queries from './queries.ts';
import type { ComputedTileRow, ComputedTileTables } from './tables.ts';

export interface Parts {
  readonly messages: MessagesService;
  readonly topics: TopicsService;
  readonly users: UsersService;
  readonly feeds: FeedsService;
  readonly stats: StatsService;
}

/** More are not computed, so that the hub has time for people. */
export const mostTiles = 300;

/** Ms. */
const retry = 5 * 60_000;

/** How a label begins that says why nothing can be computed. */
const problemStart = 'error:';
const longestLabel = 100;

/** @returns in how many ms it is to be computed again though nothing happens; null for never */
export async function computeTile(
  store: Store,
  row: ComputedTileRow,
  isBeyond: boolean,
  parts: Parts,
): Promise<number | null> {
  const [state] = await parts.messages.statesOf(store.tables(), [row.message_id]);
  const topic = state && parts.topics.byId(state.topicId);
  if (!state || !topic || topic.archivedAt !== null) return null;
  let age: number | null = null;
  let isRead = false;
  let labels: ComputedLabel[];
  try {
    if (isBeyond) throw new RuleError(`The hub computes ${mostTiles} tiles, and this is one more`);
    const rule = ruleOf(state);
    age = agesWithin(rule);
    isRead = true;
    const actor = authorOf(row, topic, parts);
    const measured = new Map<string, Measured>();
    for (const line of rule.numbers) measured.set(line.name, await measure(line, actor, parts));
    labels = computeLabels(rule, measured);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    labels = problemLabels(error.message);
    // What cannot be measured now may be measured later, without an event that says so.
    if (isRead) age = Math.min(age ?? retry, retry);
  }
  await store.write((tx) => put(tx, row, labels, parts));
  return age;
}

/** Tells of each change that concerns a number of the tile, before or behind it. @returns ends it */
export async function followTile(
  store: Store,
  row: ComputedTileRow,
  parts: Parts,
  onConcerned: () => void,
): Promise<() => void> {
  const [state] = await parts.messages.statesOf(store.tables(), [row.message_id]);
  const reader = readerOf(row, parts);
  const rule = state && reader ? readable(state) : null;
  if (!reader || !rule || rule.numbers.length === 0) return () => {};
  // One for all numbers: which of them a change concerns makes no difference.
  const query = withoutComputed({ where: { kind: 'or', nodes: rule.numbers.map(({ query: { where } }) => where) } });
  return parts.feeds.subscribe({ query, text: print(query), reader, deliver: onConcerned });
}

async function put(
  tx: Transaction,
  { message_id: id, version }: ComputedTileRow,
  labels: readonly ComputedLabel[],
  { messages }: Parts,
): Promise<void> {
  const db = tx.tables<ComputedTileTables>();
  const row = await queries.tileById(db, id);
  const [state] = await messages.statesOf(tx.tables(), [id]);
  // A rule that was changed meanwhile is computed by itself.
  if (!row || !state || row.version !== version) return;
  const texts = labels.map(({ text }) => text);
  const before: string[] = JSON.parse(row.labels);
  const starts = texts.flatMap((text) => /^[^:]+:/.exec(text)?.[0] ?? []);
  const isOld = (text: string) => before.includes(text) || starts.some((start) => text.startsWith(start));
  const remove = state.labels.map(({ text }) => text).filter((text) => isOld(text) && !texts.includes(text));
  await messages.relabelByHub(tx, id, { set: labels, remove });
  if (row.labels !== JSON.stringify(texts)) await queries.putTile(db, { ...row, labels: JSON.stringify(texts) });
}

function ruleOf({ text }: Pick<MessageState, 'text'>): Rule {
  return readRule(readComputedTile(text)?.rule ?? '');
}

/** Null for a rule that cannot be followed. */
function readable(state: MessageState): Rule | null {
  try {
    return ruleOf(state);
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

/** Who wrote the rule, within the scopes of his token; null when he is gone. */
function readerOf({ message_id, author_id, scopes }: ComputedTileRow, { users }: Pick<Parts, 'users'>): Actor | null {
  const user = users.byId(author_id);
  if (!user || user.archived) return null;
  return actorFor(user, `computed tile ${message_id}`, scopes === null ? null : JSON.parse(scopes));
}

/** Throws `RuleError` where he may not write to the tile any more. */
function authorOf(row: ComputedTileRow, topic: TopicFacts, parts: Pick<Parts, 'users' | 'topics'>): Actor {
  const actor = readerOf(row, parts);
  if (!actor) throw new RuleError('Who wrote its rule is gone; somebody else may write it anew');
  if (!parts.topics.may(actor, 'write', topic))
    throw new RuleError(`${actor.name}, who wrote its rule, may not write here`);
  return actor;
}

/** What it said is no longer known, and why. */
function problemLabels(why: string): ComputedLabel[] {
  const text = `${problemStart}${why}`;
  const short = text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
  return [{ text: 'unknown' }, { text: short, color: 'red' }];
}
