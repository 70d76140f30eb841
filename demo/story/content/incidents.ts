/** What breaks in production, by the name that a story gives in `breaks`. */

import type { StoryLine } from './line.ts';

interface Fix {
  readonly title: string;
  readonly commits: readonly string[];
  readonly why: string;
}

interface Common {
  readonly severity: 'major' | 'minor';
  /** Minutes after the deployment, at least and at most. */
  readonly shows: readonly [number, number];
  /** Minutes until whoever is on call takes it; a few unless told. */
  readonly waits?: readonly [number, number];
  readonly alert: {
    readonly item: string;
    readonly severity: 'high' | 'low';
    readonly summary: string;
    /** A little later. */
    readonly grows: string;
    /** When it is over. */
    readonly calm: string;
  };
  /** What customers felt. */
  readonly felt: string;
  /** Said in turns by who is on call and by who builds the service. */
  readonly search: readonly string[];
  /** What the agent remarks. */
  readonly hint: string;
  readonly calm: string;
  /** The words of the postmortem. */
  readonly learned: string;
  readonly followUps: readonly Omit<StoryLine, 'epic' | 'incident'>[];
}

export interface RolledBack extends Common {
  readonly mends: 'rollback';
  /** Comes with the next release. */
  readonly fix: Fix;
}

export interface Mended extends Common {
  readonly mends: 'hotfix';
  /** Why nobody rolls back. */
  readonly noWayBack: string;
  readonly fix: Fix & { readonly release: string };
}

export type IncidentLine = RolledBack | Mended;

const incidents: Readonly<Record<string, IncidentLine>> = {
  'double-payout': {
    severity: 'major',
    shows: [25, 70],
    alert: {
      item: 'payouts',
      severity: 'high',
      summary: 'Payouts above the sum of orders',
      grows: '14 payouts above the sum of orders, 3 merchants',
      calm: 'Payouts equal orders again',
    },
    felt: 'Some merchants were paid out twice',
    search: [
      'Three merchants have two payouts with the same end to end id. I stopped the batch of 15:00.',
      'The late answer of the scheme is a yes, and by then the fallback is in the batch already.',
    ],
    hint: 'The fallback writes to the batch before it asks for the final state.',
    mends: 'hotfix',
    noWayBack: 'the old version cannot read the payouts that are under way.',
    calm: 'The batch runs again; the 14 payouts are claimed back from the banks.',
    fix: {
      title: 'fix(payouts): ask the scheme before falling back',
      commits: ['fix(payouts): the last word comes from the scheme', 'test(payouts): yes after the timeout'],
      why: 'A payout that was confirmed late must not go out again.',
      release: 'No second payout after a late yes',
    },
    learned:
      'Postmortem: the timeout of the caller was taken for a no.\n\n* What went well: the check of sums against orders found it in under an hour.\n* What did not: the test had a late no, never a late yes.\n* 14 payouts, 9,214.30 euros, all of it came back.',
    followUps: [
      {
        service: 'payout-worker',
        size: 'M',
        title: 'No payout leaves twice with one end to end id',
        change: 'feat(payouts): an end to end id is used once',
        commits: ['feat(payouts): unique in the store, not in the code'],
        why: 'A rule that the database holds cannot be forgotten.',
      },
      {
        service: 'payments-api',
        size: 'S',
        title: 'Stop all payouts with one switch',
        change: 'feat(payouts): a switch that stops them all',
        commits: [],
        why: 'It took nine minutes to find out how to stop one batch.',
      },
    ],
  },
  'challenge-loop': {
    severity: 'major',
    shows: [12, 30],
    alert: {
      item: 'challenge',
      severity: 'high',
      summary: 'Challenges without an end above 5 %',
      grows: 'Challenges without an end at 11 %, Android only',
      calm: 'Challenges without an end at 0.4 %',
    },
    felt: 'The window of the bank opens again and again on Android',
    search: [
      'Only Android, only two banks. Both send the customer back with a new window.',
      'The new window has no opener, so the page starts the challenge from the beginning.',
    ],
    hint: 'Both banks set a Cross-Origin-Opener-Policy on the page of the return.',
    mends: 'rollback',
    calm: 'New challenges end as they should; the open ones time out in fifteen minutes.',
    fix: {
      title: 'fix(challenge): come back without an opener',
      commits: ['fix(challenge): the state lies with us, not in the window'],
      why: 'Two banks cut the tie between the windows.',
    },
    learned:
      'Postmortem: we relied on a tie between two windows which belongs to the bank.\n\n* Found by the alert, 19 minutes before the first mail.\n* We have no Android phone with the apps of these two banks. Now we do.',
    followUps: [
      {
        service: 'checkout-web',
        size: 'S',
        title: 'Watch challenges by bank and device',
        change: 'feat(metrics): challenges by bank and device',
        commits: [],
        why: 'The mean over all banks hid two that failed.',
      },
    ],
  },
  'stale-balance': {
    severity: 'major',
    shows: [8, 25],
    alert: {
      item: 'balance-drift',
      severity: 'high',
      summary: 'Balance differs from the primary for 212 accounts',
      grows: 'Balance differs from the primary for 1,340 accounts',
      calm: 'No balance differs',
    },
    felt: 'Merchants see an old balance',
    search: [
      'All of them were written to in the last seconds. The replica in the second zone is 40 s behind and still chosen.',
      'The lag is read once at start. After that we believe for ever that it is zero.',
    ],
    hint: 'ledger-db-3 shows a lag of 41 s since the deployment; the other two are below 100 ms.',
    mends: 'rollback',
    calm: 'Balances come from the primary again. No payout was made from a wrong one: payouts never read from a replica.',
    fix: {
      title: 'fix(balance): ask for the lag each second',
      commits: [
        'fix(balance): a replica without a fresh heartbeat is not there',
        'test(balance): a replica that falls behind',
      ],
      why: 'The choice of a replica used the lag of the start of the process.',
    },
    learned:
      'Postmortem: a number that is read once is a constant.\n\n* What went well: payouts read from the primary by design.\n* What did not: the heartbeat had a metric and no alert.',
    followUps: [
      {
        service: 'ledger',
        size: 'S',
        title: 'Alert when a heartbeat stops',
        change: 'feat(replica): no heartbeat is an alert',
        commits: [],
        why: 'A replica was 40 s behind for a week and nobody knew.',
      },
    ],
  },
  'hsm-pool': {
    severity: 'minor',
    shows: [30, 90],
    alert: {
      item: 'hsm-sessions',
      severity: 'high',
      summary: 'HSM session pool full',
      grows: 'HSM session pool full, 240 requests wait',
      calm: 'HSM session pool at 31 of 64',
    },
    felt: 'Card payments take four seconds',
    search: [
      'All 64 sessions are held by the walk over the cards. It should have paused at 30 ms.',
      'It looks at the p95 of its own calls, and those are quick: it is the others who wait.',
    ],
    hint: 'The pool was full once before, when the nightly export ran beside the morning peak.',
    mends: 'hotfix',
    noWayBack: 'cards of the new generation are there already, and the old version cannot read them.',
    calm: 'The walk holds eight sessions at most, payments are back at 120 ms.',
    fix: {
      title: 'fix(keys): eight sessions at most for the walk',
      commits: ['fix(keys): pause when payments wait'],
      why: 'Background work took the sessions that payments need.',
      release: 'The walk over the cards steps aside',
    },
    learned:
      'Postmortem: background work measured itself instead of those it disturbs.\n\n* The runbook for a full pool was a story on the board. It is now on top.',
    followUps: [
      {
        service: 'card-vault',
        size: 'S',
        title: 'Two pools: payments and everything else',
        change: 'feat(hsm): a pool for background work',
        commits: [],
        why: 'Then neither can take what the other needs.',
      },
    ],
  },
  'wrong-tax': {
    severity: 'minor',
    shows: [35, 110],
    alert: {
      item: 'order-totals',
      severity: 'high',
      summary: 'Totals of shop and payment differ',
      grows: 'Totals of shop and payment differ for 37 orders',
      calm: 'Totals agree',
    },
    felt: 'Express orders from abroad have the wrong tax',
    search: [
      'All of them are express orders whose address changed on the sheet.',
      'The sheet tells us the new country, and we ask the shop for the tax only once, before that.',
    ],
    hint: 'All 37 orders have a shipping country that differs from that of the address of the browser.',
    mends: 'rollback',
    calm: 'Express checkout is off until the fix is out; the 37 customers get the difference back.',
    fix: {
      title: 'fix(wallets): ask for the tax after each change of address',
      commits: ['test(wallets): from Kehl to Strasbourg'],
      why: 'Tax follows the address, and the address can change on the sheet.',
    },
    learned:
      'Postmortem: we tested with one address.\n\n* The comparison of totals, added in spring, found it. Without it the first to know would have been a tax office.',
    followUps: [
      {
        service: 'checkout-web',
        size: 'S',
        title: 'Refuse to pay when totals differ',
        change: 'feat(total): no payment when the totals differ',
        commits: [],
        why: 'An alert is late; a refusal is in time.',
      },
    ],
  },
  'safari-form': {
    severity: 'major',
    shows: [6, 18],
    alert: {
      item: 'form-errors',
      severity: 'high',
      summary: 'Errors in the card form above 2 %',
      grows: 'Errors in the card form at 9 %, Safari 16 and older',
      calm: 'Errors in the card form at 0.2 %',
    },
    felt: 'The card form stays empty on older iPhones',
    search: [
      'Safari 16 and older. It loads and then stays empty.',
      'The split bundle uses a top-level await that the old one does not know. Our build promised to take it out.',
    ],
    hint: 'The target of the build changed in the same release, from safari15 to es2022.',
    mends: 'rollback',
    calm: 'The form is back for everybody.',
    fix: {
      title: 'fix(build): keep the target at Safari 15',
      commits: ['fix(build): target as before', 'test(build): parse the bundle with the oldest browser'],
      why: 'A default of the new bundler raised the target without a word.',
    },
    learned:
      'Postmortem: a default that we never chose.\n\n* Seven minutes from alert to rollback, the quickest so far.\n* The list of browsers that we promise is now a test.',
    followUps: [
      {
        service: 'checkout-web',
        size: 'S',
        title: 'Every release pays once on the oldest phone',
        change: 'test(e2e): journeys on the oldest browser',
        commits: [],
        why: 'The nightly journeys use the newest one.',
      },
    ],
  },
  'saved-cards': {
    severity: 'minor',
    shows: [6, 12],
    alert: {
      item: 'form-errors',
      severity: 'high',
      summary: 'Errors in the card form above 2 %',
      grows: 'Errors in the card form at 4 %, customers with six cards or more',
      calm: 'Errors in the card form at 0.2 %',
    },
    felt: 'Customers with many saved cards cannot pay',
    search: [
      'Only customers with six cards or more. The list covers the button.',
      'The test data has nobody with more than four cards.',
    ],
    hint: 'The height of the list is fixed at 320 px since this release.',
    mends: 'rollback',
    calm: 'The old form is back.',
    fix: {
      title: 'fix(card): the list of cards scrolls',
      commits: ['test(card): a customer with twelve cards'],
      why: 'A long list covered the button.',
    },
    learned:
      'Postmortem: test data that is too tidy.\n\n* Rolled back within half an hour.\n* The test customer has twelve cards now.',
    followUps: [],
  },
  'replication-lag': {
    severity: 'major',
    shows: [12, 13],
    waits: [600, 700],
    alert: {
      item: 'replication',
      severity: 'high',
      summary: 'Replication lag above 30 s on ledger-db-2',
      grows: 'Replication lag at 52 s on ledger-db-2',
      calm: 'Replication lag at 0.1 s on ledger-db-2',
    },
    felt: 'Balances of merchants are half a minute old',
    search: [
      'A long transaction of the nightly batch, still running. I let it finish first. @chloe did the batch size change?',
      'Yes, from 500 to 5000. A transaction now holds ten times as much.',
    ],
    hint: 'Same shape as the drift of balances some weeks ago: lag follows a change of batches.',
    mends: 'rollback',
    calm: 'The lag falls by ten seconds a minute.',
    fix: {
      title: 'fix(postings): batches of 500 again',
      commits: ['fix(postings): old batch size back for the nightly run'],
      why: 'Ten times the batch is ten times the lag.',
    },
    learned: 'Postmortem: what is quicker for the writer can be slower for the reader.',
    followUps: [
      {
        service: 'ledger',
        size: 'S',
        title: 'The batch size follows the lag',
        change: 'feat(postings): smaller batches when replicas fall behind',
        commits: [],
        why: 'No constant is right both at noon and at night.',
      },
    ],
  },
};

/** Throws when no such incident is written. */
export function incidentOf(name: string): IncidentLine {
  const line = incidents[name];
  if (line === undefined) throw new Error(`there is no incident ${name}`);
  return line;
}
