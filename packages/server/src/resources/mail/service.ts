/** The outbox: a letter is written with the rows it speaks of and sent after their commit, again and again if need be. */

import { randomUUID } from 'node:crypto';
import type { Mailer, MailResult } from '../../integrations/mail.ts';
import { writeId } from '../../lib/ids.ts';
import { leaseOf } from '../../store/lease.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import * as queries from './queries.ts';
import type { MailRow, MailTables } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    mail: MailService;
  }
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Whom it is for, where he has an account. */
  readonly userId?: number;
}

export interface MailService {
  /** Whether the hub was given a server to send by. */
  readonly canSend: boolean;
  /** Goes out after the commit; nothing happens where the hub cannot send. */
  queue(tx: Transaction, letter: Letter): Promise<void>;
  /** Letters to this person go no more. */
  forget(tx: Transaction, userId: number): Promise<void>;
  /** Sends what is due, and waits for it. The timer does the same by itself. */
  settle(): Promise<void>;
  start(): void;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** Ms to wait behind the first try that failed, the second one, and so on; behind the last it is given up. */
const pauses = [30 * second, 2 * minute, 10 * minute, hour, 6 * hour, 24 * hour];
const beat = 5 * second;
/** Longer than a try can take. */
const leaseTime = 2 * minute;
const mostAtOnce = 20;

export function createMail({ store, clock, log, vault, mailer }: Deps): MailService {
  const lease = leaseOf(store, 'mail', randomUUID());
  const tables = () => store.tables<MailTables>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  /** Turns do not overlap. */
  let last = Promise.resolve();

  function turn(): Promise<void> {
    last = last.then(takeTurn).catch((error: unknown) => log.warn({ err: error }, 'mail waits for the store'));
    return last;
  }

  async function takeTurn(): Promise<void> {
    if (!running || !mailer) return;
    const due = () => queries.mailDue(tables(), clock.now(), mostAtOnce);
    // Looked at again with the lease in hand: another hub may have sent it meanwhile.
    if ((await due()).length === 0 || !(await lease.hold(leaseTime))) return;
    for (const row of await due()) {
      if (!running || !(await lease.hold(leaseTime))) return;
      await send(row, mailer);
    }
  }

  async function send(row: MailRow, by: Mailer): Promise<void> {
    const letter = open(row);
    const { result, detail }: MailResult = letter
      ? await by({ id: writeId(row.id), ...letter })
      : { result: 'never', detail: 'it was sealed with another secret key' };
    const pause = result === 'retry' ? pauses[row.tries] : undefined;
    const tries = row.tries + 1;
    if (result !== 'done') {
      const what = pause === undefined ? 'a mail was given up' : 'a mail could not be sent, and is tried again';
      log[pause === undefined ? 'error' : 'warn']({ mail: writeId(row.id), tries, detail }, what);
    }
    await store.write((tx) =>
      pause === undefined
        ? queries.deleteMail(tx.tables(), row.id)
        : queries.postpone(tx.tables(), row.id, tries, tx.now + pause),
    );
  }

  function open(row: MailRow): Letter | null {
    try {
      return JSON.parse(vault.open(row.sealed)) as Letter;
    } catch {
      return null;
    }
  }

  return {
    canSend: mailer !== null,

    async queue(tx, letter) {
      if (!mailer) return;
      await queries.insertMail(tx.tables(), {
        id: await tx.mint(),
        user_id: letter.userId ?? null,
        sealed: vault.seal(JSON.stringify(letter)),
        tries: 0,
        next_at: tx.now,
        created_at: tx.now,
      });
      tx.afterCommit(() => void turn());
    },

    forget: (tx, userId) => queries.deleteMailOf(tx.tables(), userId),

    settle: turn,

    start() {
      if (!mailer) return;
      running = true;
      timer = setInterval(() => void turn(), beat);
      timer.unref();
      void turn();
    },

    async stop() {
      clearInterval(timer);
      running = false;
      await last;
      if (mailer) await lease.release().catch((error: unknown) => log.warn({ err: error }, 'the lease of mail stays'));
    },
  };
}
