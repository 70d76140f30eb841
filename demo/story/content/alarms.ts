/** Alerts that are no incident: customers feel nothing. */

import type { ServiceName } from '../cast.ts';
import type { AlertLine } from '../plots/alert.ts';

export interface AlarmLine extends AlertLine {
  /** A little later. */
  readonly grows: string;
  /** What whoever took it found. */
  readonly found: string;
  /** What he did, for the report. */
  readonly done: string;
  /** When it is over. */
  readonly calm: string;
}

function alarm(
  service: ServiceName,
  item: string,
  severity: AlarmLine['severity'],
  [summary, grows, calm]: readonly [string, string, string],
  found: string,
  done: string,
): AlarmLine {
  return { service, item, severity, summary, grows, found, done, calm };
}

export const alarms: readonly AlarmLine[] = [
  alarm(
    'ledger',
    'disk',
    'high',
    ['Disk of ledger-db-1 above 85 %', 'Disk of ledger-db-1 at 88 %', 'Disk of ledger-db-1 at 62 %'],
    'Old write-ahead logs: a replica slot that nobody uses any more.',
    'Dropped the unused slot, the disk is free again',
  ),
  alarm(
    'ledger',
    'connections',
    'high',
    ['Connections above 450 of 500', 'Connections at 478 of 500', 'Connections at 190 of 500'],
    'A report of finance opens one for each merchant.',
    'Ended the report, asked finance to run it on the replica',
  ),
  alarm(
    'payments-api',
    'p95',
    'high',
    ['p95 above 400 ms for 5 minutes', 'p95 at 620 ms', 'p95 at 140 ms'],
    'One merchant imports his whole year at once.',
    'Lowered the rate limit of one merchant until the evening',
  ),
  alarm(
    'payments-api',
    'authorizations',
    'high',
    ['Authorizations below 90 %', 'Authorizations at 84 %, one bank only', 'Authorizations at 96 %'],
    'One bank declines everything. Their status page says maintenance since five minutes.',
    'Called the bank; it was their maintenance',
  ),
  alarm(
    'payments-api',
    'queue',
    'low',
    ['Queue of notifications above 1,000', 'Queue of notifications at 2,400', 'Queue of notifications is empty'],
    'A merchant answers each of our calls after 29 seconds.',
    'Moved the slow merchant to the slow lane',
  ),
  alarm(
    'payments-api',
    'pods',
    'high',
    ['Pod payments-api-7 restarts again and again', 'Three restarts in ten minutes', 'All 12 pods answer'],
    'Out of memory: a search without an end date over four years.',
    'Raised the limit, wrote a card for the search',
  ),
  alarm(
    'payout-worker',
    'liquidity',
    'high',
    [
      'Settlement account below twice the floor',
      'Settlement account at 1.6 times the floor',
      'Settlement account at five times the floor',
    ],
    'More instant payouts than on any Saturday so far.',
    'Had treasury fill the account',
  ),
  alarm(
    'payout-worker',
    'cut-off',
    'high',
    ['Payout file not sent 20 minutes before cut-off', '12 minutes left', 'The file is sent'],
    'The bank refuses our key: they rotated theirs a day early.',
    'Installed the new key of the bank, sent the file 6 minutes before cut-off',
  ),
  alarm(
    'payout-worker',
    'files',
    'high',
    ['Bank does not take the payout file', 'Third try failed', 'The bank took the file'],
    'Their server says "disk full".',
    'Called the bank, sent the file again after they made room',
  ),
  alarm(
    'card-vault',
    'hsm-2',
    'high',
    ['HSM 2 does not answer', 'HSM 2 silent for five minutes, HSM 1 takes all', 'HSM 2 answers'],
    'The network card, again. All goes over the first one meanwhile.',
    'Had the data centre pull the cable and put it back',
  ),
  alarm(
    'card-vault',
    'p95',
    'low',
    ['p95 of the vault above 80 ms', 'p95 of the vault at 110 ms', 'p95 of the vault at 22 ms'],
    'The nightly export still runs.',
    'Nothing: the export ended by itself',
  ),
  alarm(
    'fraud-scorer',
    'refused',
    'high',
    ['Refused payments above 4 %', 'Refused payments at 6 %', 'Refused payments at 1.5 %'],
    'A test of cards by a bot, one shop, 900 cards. The scorer does what it should.',
    'Blocked the network of the bot, told the shop',
  ),
  alarm(
    'fraud-scorer',
    'features',
    'low',
    ['Features are late', 'Features are 9 minutes late', 'Features are in time'],
    'The stream restarted and reads what it missed.',
    'Waited until the stream had caught up',
  ),
  alarm(
    'fraud-scorer',
    'model',
    'low',
    ['The model was not trained for three days', 'The model was not trained for three days', 'The model is of today'],
    'The training waits for a machine that is not given out.',
    'Freed a machine, started the training',
  ),
  alarm(
    'checkout-web',
    'wallets',
    'high',
    ['Wallet sessions fail above 3 %', 'Wallet sessions fail at 7 %', 'Wallet sessions fail at 0.1 %'],
    'The status page of the wallet says degraded. We hide the button meanwhile.',
    'Hid the wallet button for 40 minutes',
  ),
  alarm(
    'checkout-web',
    'p95',
    'low',
    ['Time until one can type above 3 s', 'Time until one can type at 3.4 s', 'Time until one can type at 1.6 s'],
    'The content network serves from Frankfurt instead of Paris.',
    'Opened a ticket with the content network',
  ),
  alarm(
    'iban-lookup',
    'reach-table',
    'low',
    ['The reach table is of yesterday', 'The reach table is of yesterday', 'The reach table is of today'],
    'The scheme publishes it late on bank holidays.',
    'Nothing: the table came an hour late',
  ),
  alarm(
    'iban-lookup',
    'cache',
    'low',
    ['Cache hits below 80 %', 'Cache hits at 66 %', 'Cache hits at 97 %'],
    'Cold after the restart of the node.',
    'Waited until the cache was warm',
  ),
  alarm(
    'reconcile',
    'statements',
    'high',
    ['Two statements are missing at six', 'Two statements are missing at half past six', 'All statements are here'],
    'The bank put them into last month’s folder.',
    'Moved the files, started the match again',
  ),
  alarm(
    'reconcile',
    'open-lines',
    'low',
    ['Open lines above 300', 'Open lines at 340', 'Open lines at 45'],
    'A merchant pays with one reference for the whole month.',
    'Matched them with finance',
  ),
  alarm(
    'mailer',
    'bounces',
    'low',
    ['Bounces above 5 %', 'Bounces at 7 %', 'Bounces at 0.9 %'],
    'One large provider takes us for a sender of newsletters.',
    'Asked the provider to take us off the list',
  ),
  alarm(
    'mailer',
    'queue',
    'low',
    ['Mail queue above 1,000', 'Mail queue at 3,000', 'Mail queue is empty'],
    'Month end. It empties within the hour.',
    'Nothing: the queue emptied',
  ),
  alarm(
    'fx-rates',
    'source',
    'low',
    ['No rates from the central bank', 'No rates for 30 minutes', 'Rates are here'],
    'A holiday of the central bank that is not in our calendar.',
    'Put the holiday into the calendar',
  ),
  alarm(
    'fx-rates',
    'age',
    'low',
    ['Rates are of yesterday', 'Rates are of yesterday', 'Rates are of today'],
    'Fetched at 15:59, published at 16:01.',
    'Fetched the rates again',
  ),
];

/** Those of the last hours, which come in no other place. */
export const lastAlarms = {
  flaps: alarm(
    'checkout-web',
    'pool',
    'low',
    ['Connections of checkout-web wait for a free one', 'They wait for 300 ms', 'No connection waits'],
    'It comes and goes with the campaign mails.',
    'Raised the threshold',
  ),
  taken: alarm(
    'payments-api',
    'webhooks',
    'high',
    ['Webhooks to merchants are late by 4 minutes', 'Webhooks are late by 6 minutes', 'Webhooks are on time'],
    'One merchant answers after 30 s each time. I move him to a queue of his own.',
    'Moved the merchant to a queue of his own',
  ),
  silenced: alarm(
    'ledger',
    'archive-disk',
    'high',
    ['Disk of the archive of ledger-db-3 does not answer', 'It still does not answer', 'The archive is there again'],
    'It is planned.',
    'Nothing: it was planned',
  ),
} as const;
