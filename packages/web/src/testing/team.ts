/** A small team's hub at one moment: topics, people, robots, messages. All of it is made up. */

import { defaultColor } from '@tagloop/language/labels/families';
import type { Stage } from '@tagloop/language/stages';
import { mentionsOf } from '@tagloop/language/text/mentions';
import { tagsOf } from '@tagloop/language/text/tags';
import type { Message } from '../data/messages.ts';
import type { Me } from '../data/session.tsx';
import type { Topic } from '../data/topics.ts';

const minute = 60_000;
const hour = 60 * minute;

const robots: Readonly<Record<string, string>> = {
  prom: 'monitoring',
  argo: 'deployer',
  ci: 'ci',
  survey: 'survey',
  agent: 'agent',
};

export function author(name: string): Message['author'] {
  const kind = robots[name] ?? null;
  return { name, fullName: name.charAt(0).toUpperCase() + name.slice(1), robot: kind !== null, kind };
}

export const me: Me = {
  user: {
    ...author('ada'),
    id: '1',
    owner: null,
    admin: true,
    archived: false,
    createdAt: '2026-01-05T08:00:00.000Z',
  },
  email: null,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  language: 'en',
  scheme: 'system',
  density: 'topic',
};

const paths: readonly (readonly [string, readonly Stage[]])[] = [
  ['/Payments', []],
  ['/Payments/Team', []],
  ['/Payments/Plan', ['plan']],
  ['/Payments/Code', ['code']],
  ['/Payments/Build', ['build']],
  ['/Payments/Test', ['test']],
  ['/Payments/Release', ['release']],
  ['/Payments/Deploy', ['deploy']],
  ['/Payments/Monitor', ['monitor']],
  ['/Payments/Feedback', ['feedback']],
  ['/Platform', []],
  ['/Platform/Incidents', ['monitor']],
  ['/Platform/Announcements', []],
  ['/Private', []],
  ['/Private/ada', []],
  ['/Direct/ada+bruno', []],
];

function kindOf(path: string): Topic['kind'] {
  if (path.startsWith('/Direct')) return 'direct';
  return path.startsWith('/Private') ? 'private' : 'topic';
}

export function topics(): Topic[] {
  return paths.map(([path, stages], index) => ({
    id: (index + 1).toString(32),
    path,
    description: '',
    stages: [...stages],
    defaultView: null,
    forcedView: false,
    settings: {
      stages: [...stages],
      defaultView: null,
      forcedView: false,
      maxLength: 2000,
      maxReplies: null,
      retentionDays: null,
      environments: {},
      families: {},
      parameters: {},
    },
    // Announcements are read here, and written elsewhere.
    may: {
      read: path !== '/Private',
      write: path !== '/Platform/Announcements',
      admin: path !== '/Platform/Announcements',
    },
    lastMessageAt: null,
    archivedAt: null,
    kind: kindOf(path),
    parties: path.startsWith('/Direct') ? ['ada', 'bruno'] : [],
    version: 1,
    createdAt: '2026-01-05T08:00:00.000Z',
  }));
}

/** A message as a test writes it. */
export interface Sketch {
  readonly by: string;
  /** Ms before now. */
  readonly ago: number;
  readonly text: string;
  /** `urgent=tomato` has a colour of its own. */
  readonly labels?: readonly string[];
  readonly replies?: readonly Sketch[];
  readonly likers?: readonly string[];
  readonly key?: string;
  readonly topic?: string;
}

const sketches: readonly Sketch[] = [
  {
    by: 'prom',
    ago: 6 * minute,
    text: '#AL #ledger #Nb:3 Replication lag above 30 s on `ledger-db-2`',
    labels: ['open', 'doing:ada', 'severity:high=crimson'],
    key: 'al:ledger:replication-lag',
    replies: [
      { by: 'prom', ago: 6 * minute, text: '#Nb:1 lag 34 s, threshold 30 s' },
      {
        by: 'ada',
        ago: 4 * minute,
        text: 'Long transaction from the nightly reconcile, still running. I let it finish first. @chloe did 3.9.2 change the batch size?',
      },
      {
        by: 'chloe',
        ago: 2 * minute,
        text: 'Yes, from 500 to 5,000. See https://git.payments.test/ledger/409 and I can ship the old value in ten minutes.',
      },
      {
        by: 'agent',
        ago: 1.5 * minute,
        text: 'Same shape as #incident:2026-09-14 \n\n- lag followed a **batch change** by 20 min\n- it ended with the transaction',
        likers: ['ada', 'bruno'],
      },
    ],
  },
  {
    by: 'argo',
    ago: 8 * minute,
    text: '#deploy #service:fraud-scorer #env:production #version:1.38.0',
    labels: ['Deploying'],
    replies: [
      { by: 'argo', ago: 7 * minute, text: '2 of 6 pods' },
      { by: 'argo', ago: 6 * minute, text: '4 of 6 pods' },
    ],
  },
  {
    by: 'bruno',
    ago: 21 * minute,
    text: '#PullRequest #id:412 #repo:payments-api Retry SEPA credit transfers once @ada\n\nA bank that answers `503` gets **one** second try after 4 s.\n\n| Bank | Share |\n|---|---|\n| A | 0.4 % |\n| B | 1.1 % |\n\n<script>window.wasRun = true</script>\n\n[the ticket](https://plan.payments.test/881), [not a link](javascript:alert(1))',
    labels: ['OPENED', 'sepa=#6f42c1'],
    replies: Array.from({ length: 12 }, (_, index) => ({
      by: index % 2 ? 'ada' : 'bruno',
      ago: (20 - index) * minute,
      text: `Remark ${index + 1}`,
    })),
  },
  {
    by: 'ci',
    ago: 34 * minute,
    text: '#pipeline:checkout-web #run:1893 #branch:main Card form times out in Safari',
    labels: ['Failed'],
    replies: [{ by: 'ci', ago: 33 * minute, text: '#step:integration 1,204 of 1,206 passed', labels: ['Failed'] }],
  },
  {
    by: 'elif',
    ago: 52 * minute,
    text: '#release:4.12.0 #service:payments-api Instant payouts and fewer retries',
    labels: ['preprod'],
  },
  {
    by: 'farid',
    ago: 61 * minute,
    text: 'Rotating the #sepa signing certificate at 15:00. Expect one minute of queueing.',
    likers: ['ada', 'bruno', 'elif'],
  },
  {
    by: 'devan',
    ago: 75 * minute,
    text: 'Split payout batches by bank so that one slow bank holds nobody up #story:PAY-881',
    labels: ['doing:devan', 'size:M=goldenrod'],
  },
  { by: 'prom', ago: 2.2 * hour, text: '#AL #card-vault HSM session pool full', labels: ['done'] },
  {
    by: 'argo',
    ago: 3.1 * hour,
    text: '#deploy #service:checkout-web #env:production #version:9.4.1 #kind:rollback',
    labels: ['RolledBack'],
  },
  {
    by: 'survey',
    ago: 4.4 * hour,
    text: '#feedback #service:checkout-web “Paid with Apple Pay in two taps. At last.”',
    labels: ['sentiment:happy=mediumseagreen'],
  },
  {
    by: 'hugo',
    ago: 25 * hour,
    text: '#PullRequest #id:405 #repo:card-vault Pool of HSM sessions grows to 64',
    labels: ['MERGED'],
  },
  {
    by: 'ci',
    ago: 26 * hour,
    text: '#pipeline:card-vault #run:317 #branch:main #commit:51d09be',
    labels: ['Success'],
  },
  { by: 'greta', ago: 27 * hour, text: 'Thresholds of #iban-lookup are back to what they were', labels: ['todo=gray'] },
  { by: 'elif', ago: 5 * hour, text: 'The office is closed on Friday', topic: '/Platform/Announcements' },
  {
    by: 'prom',
    ago: 5 * minute,
    text: '#AL #service:payout-worker The queue is older than 10 min',
    labels: ['open'],
    topic: '/Payments/Monitor',
  },
  { by: 'prom', ago: 7 * hour, text: '#AL #gateway 5xx above 1 %', labels: ['done'], topic: '/Payments/Monitor' },
  {
    by: 'argo',
    ago: 9 * hour,
    text: '#deploy #service:ledger #env:staging #version:3.9.2',
    labels: ['Success'],
    topic: '/Payments/Deploy',
  },
];

/** Roots and replies in the order in which they were posted; ids grow with time. */
export function messages(now: number): Message[] {
  return messagesOf([...sketches, ...older()], now);
}

export function messagesOf(roots: readonly Sketch[], now: number): Message[] {
  const flat: { sketch: Sketch; topic: string; root?: Sketch }[] = [];
  for (const root of roots) {
    const topic = root.topic ?? '/Payments/Team';
    flat.push({ sketch: root, topic });
    for (const reply of root.replies ?? []) flat.push({ sketch: reply, topic, root });
  }
  flat.sort((a, b) => b.sketch.ago - a.sketch.ago);
  const ids = new Map(flat.map(({ sketch }, index) => [sketch, (index + 32).toString(32)]));
  return flat.map(({ sketch, topic, root }) => ({
    ...draw(ids.get(sketch) ?? '', topic, sketch, now),
    parentId: (root && ids.get(root)) ?? null,
  }));
}

/** Enough that the list is long. */
function older(): Sketch[] {
  return Array.from({ length: 400 }, (_, index) => ({
    by: index % 3 ? 'ci' : 'devan',
    ago: 12 * minute + index * 17 * minute,
    text: `#pipeline:payments-api #run:${900 - index} #branch:main Nightly ${index}`,
    labels: [index % 11 ? 'Success' : 'Failed'],
    topic: '/Payments/Build',
  }));
}

function draw(id: string, topic: string, sketch: Sketch, now: number): Message {
  const { by, ago, text, labels = [], replies = [], likers = [], key = null } = sketch;
  const at = new Date(now - ago).toISOString();
  return {
    id,
    topic,
    author: author(by),
    text,
    tags: tagsOf(text),
    mentions: mentionsOf(text),
    labels: labels.map((written) => {
      const [name = '', color = defaultColor(name)] = written.split('=');
      return { text: name, color };
    }),
    key,
    parentId: null,
    createdAt: at,
    updatedAt: at,
    replies: replies.length,
    likers: [...likers],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: false,
    deletedAt: null,
    version: 1,
  };
}
