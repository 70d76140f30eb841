/** How messages are printed. */

import { titleOf } from '@tagloop/language/text/title';
import type { Message, Written } from '@tagloop/server/resources/messages/contract';
import { type Column, localMinute } from '../../output.ts';

export const messageColumns: readonly Column<Message>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'createdAt', value: ({ createdAt }) => createdAt, short: ({ createdAt }) => localMinute(createdAt) },
  { name: 'topic', value: ({ topic }) => topic },
  { name: 'author', value: ({ author }) => author.name },
  { name: 'labels', value: ({ labels }) => labels.map(({ text }) => text).join(',') },
  { name: 'title', value: ({ text }) => titleOf(text) },
];

/** What a write answers: the outcome, and the id to go on with. */
export const writtenColumns: readonly Column<Written>[] = [
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'id', value: ({ message }) => message.id },
];
