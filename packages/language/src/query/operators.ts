/** The forms of the query language as data: error hints, completion and the reference page are made from it. */

import { stages } from '../stages.ts';
import { hasKinds, isKinds, sortFields } from './ast.ts';

export interface Operator {
  readonly name: OperatorName;
  /** What stands behind the colon. */
  readonly takes: 'label' | 'user' | 'topic' | 'stage' | 'choice' | 'time' | 'period' | 'number' | 'text';
  /** Whether commas list several values, of which any will do. */
  readonly list: boolean;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** What a query with it selects. */
  readonly sentence: string;
  readonly examples: readonly string[];
}

/** A form without a word in front. */
export interface Form {
  readonly form: string;
  readonly sentence: string;
  readonly examples: readonly string[];
}

export const operatorNames = [
  'label',
  'from',
  'in',
  'stage',
  'is',
  'has',
  'since',
  'until',
  'created',
  'updated',
  'votes',
  'replies',
  'likes',
  'key',
  'id',
  'thread',
  'sort',
] as const;
export type OperatorName = (typeof operatorNames)[number];

export const operators: readonly Operator[] = [
  {
    name: 'label',
    takes: 'label',
    list: true,
    sentence: 'Messages with any of the labels, compared exactly; a final star stands for any ending.',
    examples: ['label:open,doing', 'label:"needs review"', 'label:status:*'],
  },
  {
    name: 'from',
    takes: 'user',
    list: true,
    sentence: 'Messages of any of the authors; me is the reader.',
    examples: ['from:alice', 'from:me', 'from:alice,bob'],
  },
  {
    name: 'in',
    takes: 'topic',
    list: true,
    sentence: 'Messages in any of the topics; a final /* takes in all topics below.',
    examples: ['in:/Build/Pipelines', 'in:/Build/*', 'in:"/Plan/Road map"'],
  },
  {
    name: 'stage',
    takes: 'stage',
    list: true,
    choices: stages,
    sentence: 'Messages in topics that belong to any of the stages of the loop.',
    examples: ['stage:deploy', 'stage:build,test'],
  },
  {
    name: 'is',
    takes: 'choice',
    list: false,
    choices: isKinds,
    sentence: 'Messages of a kind; a task has the label doing or doing:<user>.',
    examples: ['is:root', 'is:task', '-is:reply', 'is:unread', 'is:pinned'],
  },
  {
    name: 'has',
    takes: 'choice',
    list: false,
    choices: hasKinds,
    sentence: 'Messages that hold a link or have replies.',
    examples: ['has:link', '-has:replies'],
  },
  {
    name: 'since',
    takes: 'time',
    list: false,
    sentence: 'Messages created at or after a time: so many m, h, d or w before now, a day, or an instant.',
    examples: ['since:7d', 'since:2026-11-01', 'since:2026-11-01T09:30:00Z'],
  },
  {
    name: 'until',
    takes: 'time',
    list: false,
    sentence: 'Messages created at or before a time; a day is included to its end.',
    examples: ['until:2026-11-01', 'until:12h'],
  },
  {
    name: 'created',
    takes: 'period',
    list: false,
    sentence: 'Messages created on a day, in a period with both ends, or at most (<) or at least (>) so long ago.',
    examples: ['created:2026-10-01..2026-10-31', 'created:2026-11-22', 'created:<2h'],
  },
  {
    name: 'updated',
    takes: 'period',
    list: false,
    sentence: 'Messages last changed in a period; <2h is within the last two hours, >2h longer ago.',
    examples: ['updated:<2h', 'updated:>30d', 'updated:>=2026-11-01'],
  },
  {
    name: 'votes',
    takes: 'number',
    list: false,
    sentence: 'Messages by their votes up less their votes down.',
    examples: ['votes:>3', 'votes:<0'],
  },
  {
    name: 'replies',
    takes: 'number',
    list: false,
    sentence: 'Messages by their number of replies.',
    examples: ['replies:>=5', 'replies:0'],
  },
  {
    name: 'likes',
    takes: 'number',
    list: false,
    sentence: 'Messages by their number of likes.',
    examples: ['likes:>0'],
  },
  {
    name: 'key',
    takes: 'text',
    list: false,
    sentence: 'The messages that their sender gave this key.',
    examples: ['key:pr:github.com/acme/api/102'],
  },
  {
    name: 'id',
    takes: 'text',
    list: false,
    sentence: 'The message with this id.',
    examples: ['id:1k82pfcek00'],
  },
  {
    name: 'thread',
    takes: 'text',
    list: false,
    sentence: 'The root with this id and its replies.',
    examples: ['thread:1k82pfcek00', 'thread:1k82pfcek00 is:reply'],
  },
  {
    name: 'sort',
    takes: 'choice',
    list: false,
    choices: sortFields.flatMap((field) => [field, `-${field}`]),
    sentence: 'The order, once and outside of parentheses; a dash puts the highest first.',
    examples: ['sort:-updated', 'sort:created'],
  },
];

export const forms: readonly Form[] = [
  {
    form: 'word',
    sentence: 'Messages whose text holds the word, whatever its case and accents; several words may stand anywhere.',
    examples: ['timeout', 'certificate expired'],
  },
  { form: 'wor*', sentence: 'Words that begin so.', examples: ['certif*'] },
  { form: '"a phrase"', sentence: 'Words side by side.', examples: ['"connection refused"'] },
  { form: '#tag', sentence: 'Messages with exactly this tag.', examples: ['#deploy'] },
  {
    form: '#key:value',
    sentence: 'Messages with a tag of this key and value; in quotes the value may hold anything.',
    examples: ['#env:production', '#pipeline:"Build and test"'],
  },
  { form: '#key:*', sentence: 'Messages with a tag of this key and any value.', examples: ['#incident:*'] },
  {
    form: '#key:>=3',
    sentence: 'Messages with a tag of this key whose value is such a number: =, >, >=, < or <=.',
    examples: ['#severity:<=2', '#value:>12.5'],
  },
  {
    form: '@user',
    sentence: 'Messages that call a user, a group or who is on call; @me is the reader.',
    examples: ['@bob', '@me', '@group:ops', '@oncall:payments'],
  },
  {
    form: '-x',
    sentence: 'Messages that x does not select; a dash at the start of a term only.',
    examples: ['-label:done'],
  },
  {
    form: 'x OR y',
    sentence: 'Messages that either side selects; OR in capitals binds weaker than standing side by side.',
    examples: ['#AL OR label:open'],
  },
  { form: '( … )', sentence: 'Terms taken together.', examples: ['(#AL OR #UP) since:1d'] },
];

const byName: ReadonlyMap<string, Operator> = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of this name, in any case. */
export function operatorNamed(name: string): Operator | undefined {
  return byName.get(name.toLowerCase());
}
