/** What the wall watches: some sixty items with words of their own, and the machines below them. */

import type { ServiceName } from '../cast.ts';

export interface ItemLine {
  readonly service: ServiceName;
  readonly name: string;
  /** When all is well. */
  readonly up: string;
  /** When it is not quite. */
  readonly warn: string;
}

const line = (service: ServiceName, name: string, up: string, warn: string): ItemLine => ({ service, name, up, warn });

const own: readonly ItemLine[] = [
  line('payments-api', 'authorizations', '96.1 % authorized', '91.8 % authorized'),
  line('payments-api', 'queue', 'empty', '1,820 wait'),
  line('payments-api', 'idempotency', '41 MB', '410 MB'),
  line('checkout-web', 'challenge', '0.4 % without an end', '2.1 % without an end'),
  line('checkout-web', 'form-errors', '0.2 % errors', '1.1 % errors'),
  line('checkout-web', 'order-totals', 'totals agree', '2 totals differ'),
  line('checkout-web', 'wallets', 'both answer', 'one answers slowly'),
  line('ledger', 'replication', 'lag 0.1 s', 'lag 12 s'),
  line('ledger', 'balance-drift', 'none differs', '3 differ'),
  line('ledger', 'disk', '61 % full', '84 % full'),
  line('ledger', 'connections', '180 of 500', '430 of 500'),
  line('card-vault', 'hsm-1', 'answers', 'answers after 400 ms'),
  line('card-vault', 'hsm-2', 'answers', 'answers after 350 ms'),
  line('card-vault', 'hsm-sessions', '31 of 64', '55 of 64'),
  line('card-vault', 'key-age', '212 days', '350 days'),
  line('fraud-scorer', 'model', 'fresh', 'three days old'),
  line('fraud-scorer', 'refused', '1.4 % refused', '3.9 % refused'),
  line('fraud-scorer', 'features', 'all there', '2 are late'),
  line('payout-worker', 'payouts', 'equal orders', 'one more than orders'),
  line('payout-worker', 'liquidity', 'four times the floor', 'below twice the floor'),
  line('payout-worker', 'files', 'sent', 'one waits for the bank'),
  line('payout-worker', 'cut-off', 'in time', '20 minutes left'),
  line('iban-lookup', 'reach-table', 'of today', 'of yesterday'),
  line('iban-lookup', 'cache', '98 % hits', '71 % hits'),
  line('reconcile', 'open-lines', '31 open', '260 open'),
  line('reconcile', 'statements', 'all here', 'two are missing'),
  line('mailer', 'bounces', '0.8 %', '4.2 %'),
  line('mailer', 'queue', 'empty', '900 wait'),
  line('fx-rates', 'age', 'of today', 'of yesterday'),
  line('fx-rates', 'source', 'answers', 'answers late'),
];

const common = (service: ServiceName): readonly ItemLine[] => [
  line(service, 'pods', 'all answer', 'one restarts'),
  line(service, 'p95', 'below its limit', 'close to its limit'),
  line(service, 'certificate', 'good for 60 days', 'good for 13 days'),
];

const everywhere: readonly ServiceName[] = [
  'payments-api',
  'checkout-web',
  'ledger',
  'card-vault',
  'fraud-scorer',
  'payout-worker',
  'iban-lookup',
  'reconcile',
  'mailer',
  'fx-rates',
];

export const items: readonly ItemLine[] = [...own, ...everywhere.flatMap(common)];

/** The machines of a service, in three zones: much alike, and many. */
export const machines: readonly ItemLine[] = everywhere.flatMap((service, at) =>
  Array.from({ length: 18 + ((at * 11) % 17) }, (_, index) =>
    line(service, `node-${'abc'[index % 3]}${Math.floor(index / 3) + 1}`, 'answers', 'answers slowly'),
  ),
);
