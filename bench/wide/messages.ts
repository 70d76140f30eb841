/**
 * The messages of the wide store: half a year of builds in 500 topics. The first topic has a tenth of all messages, the
 * fifty of the first subtree have half of them, so that a page is full at every size.
 */

import { createHash } from 'node:crypto';
import { wordsOf } from '../floors/rows.ts';

export const topicCount = 500;
export const subtreeSize = 50;
/** Topics of the reader of one percent: three of the busy subtree, two of the others. */
export const narrowTopics = [10, 20, 30, 150, 350];
/** Messages that hold the rare word, whatever the size of the store. */
const rareCount = 40;

const week = 7 * 86_400_000;
const span = 26 * week;
const green = { text: 'Success', color: '#2e7d32' };
const red = { text: 'Failed', color: '#c62828' };
const blue = { text: 'Building', color: '#1565c0' };
const urgent = { text: 'urgent', color: '#ad1457' };

export interface WideMessage {
  readonly id: number;
  readonly topic: number;
  readonly text: string;
  readonly tags: string;
  readonly labels: string;
  readonly words: string;
  /** Ms since 1970. */
  readonly at: number;
}

/** The path of a topic by its number. */
export function pathOf(topic: number): string {
  return `${subtreePath(Math.floor(topic / subtreeSize))}/T${String(topic).padStart(3, '0')}`;
}

export function subtreePath(subtree: number): string {
  return `/Bench/S${subtree}`;
}

export function topicOf(number: number): number {
  const turn = number % 10;
  if (turn === 0) return 0;
  const any = mix(number);
  return turn < 5 ? 1 + (any % (subtreeSize - 1)) : subtreeSize + (any % (topicCount - subtreeSize));
}

/** Four messages that follow each other are of one commit. */
export function commitOf(number: number): string {
  return createHash('sha1')
    .update(String(number >> 2))
    .digest('hex');
}

/** @param end ms since 1970: when the last of `count` was posted */
export function messageOf(number: number, count: number, end: number): WideMessage {
  const any = mix(number + 7);
  const at = end - Math.floor((span * (count - number)) / count);
  const service = `service-${any % 10}`;
  const tags = [
    'pipeline:build',
    `run:${number}`,
    `service:${service}`,
    (any >> 4) % 2 === 0 ? 'branch:main' : 'branch:next',
    (any >> 5) % 2 === 0 ? 'os:linux' : 'os:other',
    `commit:${commitOf(number)}`,
  ];
  const how = (any >> 6) % 2 === 0 ? 'compiled and tested' : 'packed and sent';
  const rare = mix(number + 13) % Math.ceil(count / rareCount) === 0 ? ' after a meltdown' : '';
  const text = `${tags.map((tag) => `#${tag}`).join(' ')} Build of ${service} by ada: ${how} in ${any % 97} s${rare}`;
  const state = any % 10;
  const labels = [state < 6 ? green : state < 9 ? red : blue, ...((any >> 8) % 5 === 0 ? [urgent] : [])];
  return {
    id: at * 1024,
    topic: topicOf(number),
    text,
    tags: JSON.stringify(tags),
    labels: JSON.stringify(labels),
    words: wordsOf(text),
    at,
  };
}

/** Spreads neighbours, and gives the same for the same. */
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 1;
}
