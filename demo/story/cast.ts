/** Who plays: a team that ships a payment service, its robots and what it builds. */

export interface Person {
  readonly name: string;
  readonly fullName: string;
  /** Services that are his first; he takes their stories. */
  readonly builds: readonly ServiceName[];
}

export interface Service {
  readonly name: ServiceName;
  readonly description: string;
  /** Version in production when the story begins. */
  readonly version: string;
  /** Number of its last pull request when the story begins. */
  readonly pulls: number;
  /** Goes to preprod first and waits for somebody's go. */
  readonly isCareful?: true;
  readonly pods: number;
  /** Where reviewers look. */
  readonly files: readonly string[];
}

export type ServiceName =
  | 'payments-api'
  | 'checkout-web'
  | 'ledger'
  | 'card-vault'
  | 'fraud-scorer'
  | 'payout-worker'
  | 'iban-lookup'
  | 'reconcile'
  | 'mailer'
  | 'fx-rates';

export const people: readonly Person[] = [
  { name: 'ada', fullName: 'Ada Lindqvist', builds: ['payments-api', 'mailer'] },
  { name: 'bruno', fullName: 'Bruno Tavares', builds: ['payments-api', 'fx-rates'] },
  { name: 'chloe', fullName: 'Chloé Martin', builds: ['ledger', 'reconcile'] },
  { name: 'devan', fullName: 'Devan Pillai', builds: ['payout-worker', 'iban-lookup'] },
  { name: 'elif', fullName: 'Elif Kaya', builds: [] },
  { name: 'farid', fullName: 'Farid Benali', builds: ['fraud-scorer'] },
  { name: 'greta', fullName: 'Greta Holm', builds: ['checkout-web'] },
  { name: 'hugo', fullName: 'Hugo Moreau', builds: ['card-vault'] },
];

/** Plans, writes the road map and answers customers. */
export const planner = 'elif';

/** Whoever looks at the demo is her. */
export const viewer = 'ada';

/** On call in turns; at the end of the story it is the last one's. */
export const rota = ['bruno', 'chloe', 'devan', 'farid', 'hugo', viewer] as const;

export interface Robot {
  readonly name: string;
  readonly fullName: string;
  /** For its icon. */
  readonly kind: string;
}

/** Rolls versions out to production. */
export const deployer = 'argo';

/** Those that speak through the API; GitHub comes through intakes, with robots of their own. */
export const robots = [
  { name: 'prom', fullName: 'Prometheus', kind: 'monitoring' },
  { name: 'cron', fullName: 'Nightly jobs', kind: 'cron' },
  { name: 'survey', fullName: 'Customer survey', kind: 'survey' },
  { name: 'agent', fullName: 'Review agent', kind: 'agent' },
  { name: deployer, fullName: 'Rollouts', kind: 'deployer' },
  { name: 'rota', fullName: 'On-call rota', kind: 'other' },
] as const satisfies readonly Robot[];

export const services: readonly Service[] = [
  {
    name: 'payments-api',
    description: 'Takes payments, refunds and payouts from merchants',
    version: '4.6.2',
    pulls: 318,
    isCareful: true,
    pods: 12,
    files: ['src/payouts/send.ts', 'src/payments/authorize.ts', 'src/refunds/refund.ts', 'src/http/idempotency.ts'],
  },
  {
    name: 'checkout-web',
    description: 'The page on which a customer pays',
    version: '9.0.4',
    pulls: 702,
    isCareful: true,
    pods: 8,
    files: ['src/card/CardForm.tsx', 'src/wallets/ApplePay.tsx', 'src/challenge/Frame.tsx', 'src/cart/store.ts'],
  },
  {
    name: 'ledger',
    description: 'Double entry books of every cent',
    version: '3.6.0',
    pulls: 371,
    isCareful: true,
    pods: 6,
    files: ['src/postings/write.go', 'src/balance/read.go', 'src/replica/lag.go', 'migrations/0142_postings.sql'],
  },
  {
    name: 'card-vault',
    description: 'Keeps card numbers, hands out tokens',
    version: '2.9.1',
    pulls: 268,
    pods: 4,
    files: ['src/hsm/session.rs', 'src/hsm/pool.rs', 'src/tokens/exchange.rs', 'src/keys/rotate.rs'],
  },
  {
    name: 'fraud-scorer',
    description: 'Scores a payment before it is authorized',
    version: '1.31.2',
    pulls: 455,
    pods: 10,
    files: ['scorer/features.py', 'scorer/model.py', 'scorer/rules.py', 'training/split.py'],
  },
  {
    name: 'payout-worker',
    description: 'Sends batches of payouts to the banks',
    version: '2.16.0',
    pulls: 233,
    pods: 5,
    files: ['src/batches/split.ts', 'src/banks/retry.ts', 'src/files/pain001.ts', 'src/schedule/cutoff.ts'],
  },
  {
    name: 'iban-lookup',
    description: 'Knows bank, scheme and reach of an IBAN',
    version: '0.11.3',
    pulls: 87,
    pods: 3,
    files: ['src/reach/table.ts', 'src/check/digits.ts', 'src/cache/warm.ts'],
  },
  {
    name: 'reconcile',
    description: 'Matches bank statements with the books',
    version: '5.0.3',
    pulls: 190,
    pods: 2,
    files: ['src/match/rules.go', 'src/statements/camt053.go', 'src/nightly/run.go'],
  },
  {
    name: 'mailer',
    description: 'Receipts and notices',
    version: '1.7.1',
    pulls: 64,
    pods: 2,
    files: ['src/receipts/render.ts', 'src/queue/send.ts'],
  },
  {
    name: 'fx-rates',
    description: 'Rates of the central bank and our margin',
    version: '0.8.0',
    pulls: 41,
    pods: 2,
    files: ['src/rates/fetch.ts', 'src/margin/apply.ts'],
  },
];

/** Whoever builds a service, the first one first. */
export function buildersOf(name: ServiceName): string[] {
  return people.filter((person) => person.builds.includes(name)).map((person) => person.name);
}
