/**
 * Keeps computed tiles true. One hub of all follows their queries by the feed, and computes what a change concerns: at
 * most once a second each, and the more it costs the more rarely. It looks at the clock only for rules that speak of it.
 */

import { randomUUID } from 'node:crypto';
import { computedTag } from '@tagloop/language/vocabulary/computedTile';
import type { Change, Snapshot } from '../../events/match.ts';
import { leaseOf } from '../../store/lease.ts';
import type { Deps } from '../resource.ts';
import * as queries from './queries.ts';
import type { ComputedTileRow } from './tables.ts';
import { computeTile, followTile, mostTiles, type Parts } from './tile.ts';
import { hear } from './written.ts';

declare module '../resource.ts' {
  interface Services {
    computedTiles: ComputedTilesService;
  }
}

export interface ComputedTilesService {
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
  /** Computes all that is to be computed now, and waits for it; else it happens by itself. */
  settle(): Promise<void>;
}

interface Followed {
  readonly row: ComputedTileRow;
  readonly isBeyond: boolean;
  readonly end: () => void;
  /** Something concerned it since it was computed. */
  isConcerned: boolean;
  /** `performance.now()` before which it is not computed again. */
  restsUntil: number;
  /** When it says something else by itself, ms since 1970. */
  agedAt: number | null;
}

const changingPeople = ['user.changed', 'user.archived', 'user.restored'];

const second = 1_000;
/** Changes that come between two beats cost one computation. */
const beat = second;
/** A tile whose numbers took a tenth of a second rests for two: it has a twentieth of a reader at most. */
const rest = 20;
/** Ms until a tile that failed for another reason than its rule is tried again. */
const retry = 60 * second;
/** A hub that is silent for so long has lost the lease. */
const leaseTime = 30 * second;
const renewal = 10 * second;

export function createComputedTiles(deps: Deps, parts: Parts): ComputedTilesService {
  const { store, clock, log, follower } = deps;
  const lease = leaseOf(store, 'computedTiles', randomUUID());
  const followed = new Map<number, Followed>();
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isHolding = false;
  let renewAt = 0;
  /** Rules were made, changed or taken away. */
  let areOthers = false;
  let last = Promise.resolve();

  parts.messages.onWritten((tx, written) => hear(tx, written));
  parts.messages.onEmptied((tx, ids) => queries.deleteTiles(tx.tables(), ids));

  follower.onTold(({ events, changes }) => {
    if (changes.some(isOfRule)) areOthers = true;
    // Who may read, and by what name: all is followed anew.
    if (events.some(({ kind }) => changingPeople.includes(kind))) begin();
  });
  follower.onLost(begin);
  // Messages come and go then without events.
  parts.topics.onRightsChanged(concernAll);

  function concernAll(): void {
    for (const each of followed.values()) each.isConcerned = true;
  }

  function begin(): void {
    endAll();
    areOthers = true;
  }

  function endAll(): void {
    for (const { end } of followed.values()) end();
    followed.clear();
  }

  /** @param isForced whether what rests is computed too */
  function turn(isForced: boolean): Promise<void> {
    last = last
      .then(() => takeTurn(isForced))
      .catch((error: unknown) => log.warn({ err: error }, 'computed tiles wait'));
    return last;
  }

  async function takeTurn(isForced: boolean): Promise<void> {
    if (!isRunning) return;
    if (clock.now() >= renewAt) await renew();
    if (!isHolding) return;
    if (areOthers) {
      areOthers = false;
      await followOthers().catch((error: unknown) => {
        areOthers = true;
        throw error;
      });
    }
    for (const each of followed.values()) if (isRunning && isDue(each, isForced)) await compute(each);
  }

  async function renew(): Promise<void> {
    const held = await lease.hold(leaseTime);
    // Who takes it over does not know what happened meanwhile.
    if (!held) endAll();
    else if (!isHolding) areOthers = true;
    isHolding = held;
    renewAt = clock.now() + renewal;
  }

  /** Begins to follow new rules, anew changed ones, and ends it for those that are gone. */
  async function followOthers(): Promise<void> {
    const rows = await queries.activeTiles(store.tables());
    const wanted = new Map(rows.map((row, at) => [row.message_id, { row, isBeyond: at >= mostTiles }]));
    for (const [id, { row, isBeyond, end }] of followed) {
      const now = wanted.get(id);
      if (now?.row.version === row.version && now.isBeyond === isBeyond) wanted.delete(id);
      else {
        end();
        followed.delete(id);
      }
    }
    for (const [id, { row, isBeyond }] of wanted) {
      const concern = () => {
        const each = followed.get(id);
        if (each) each.isConcerned = true;
      };
      const end = isBeyond ? () => {} : await followTile(store, row, parts, concern);
      followed.set(id, { row, isBeyond, end, isConcerned: true, restsUntil: 0, agedAt: null });
    }
  }

  function isDue({ isConcerned, restsUntil, agedAt }: Followed, isForced: boolean): boolean {
    const isAged = agedAt !== null && agedAt <= clock.now();
    return (isConcerned || isAged) && (isForced || performance.now() >= restsUntil);
  }

  async function compute(each: Followed): Promise<void> {
    const started = performance.now();
    each.isConcerned = false;
    try {
      const age = await computeTile(store, each.row, each.isBeyond, parts);
      each.agedAt = age === null ? null : clock.now() + age;
      each.restsUntil = performance.now() + rest * (performance.now() - started);
    } catch (error) {
      log.warn({ err: error, message: each.row.message_id }, 'a tile could not be computed');
      each.isConcerned = true;
      each.restsUntil = performance.now() + retry;
    }
  }

  return {
    start() {
      isRunning = true;
      timer = setInterval(() => void turn(false), beat);
      timer.unref();
    },

    async stop() {
      clearInterval(timer);
      isRunning = false;
      await last;
      endAll();
      if (isHolding) await lease.release();
      isHolding = false;
    },

    settle: () => turn(true),
  };
}

/** Whether a rule came, went or was written anew; labels that it set are no news. */
function isOfRule({ before, after }: Change): boolean {
  if (!isTile(before) && !isTile(after)) return false;
  return before?.facts.text !== after?.facts.text || before?.deleted !== after?.deleted;
}

function isTile(snapshot: Snapshot | null): boolean {
  return snapshot?.facts.tags.includes(computedTag) ?? false;
}
