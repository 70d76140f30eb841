/** What the fake hub does to single messages. */

import { type FakeRequest, refuse } from '@tagloop/client/testing';
import { changeLabels, type LabelChange } from '@tagloop/language/labels/change';
import { tagsOf } from '@tagloop/language/text/tags';
import type { Message } from '../data/messages.ts';
import { field } from './requests.ts';
import { me } from './team.ts';

/** Writes one message, and answers with what became of it. */
export type Change = (id: string | undefined, kind: string, apply: (message: Message) => Partial<Message>) => Message;

export function messageDoors(change: Change) {
  const { name } = me.user;
  const without = (names: readonly string[]) => names.filter((each) => each !== name);
  return {
    'PATCH /api/messages/:id': ({ params, body }: FakeRequest) => {
      const text = String(field(body, 'text'));
      return change(params.id, 'message.updated', () => ({ text, tags: tagsOf(text), edited: true }));
    },
    'PATCH /api/messages/:id/labels': ({ params, body }: FakeRequest) => {
      const asked: LabelChange = Object(body);
      if (asked.set?.some(({ text }) => text === 'refused')) return refuse(422, 'invalid', 'This label is not taken');
      const message = change(params.id, 'message.updated', ({ labels }) => ({ labels: changeLabels(labels, asked) }));
      return { outcome: 'updated', message };
    },
    'PUT /api/messages/:id/task': ({ params, body }: FakeRequest) => {
      const own = `doing:${name}`;
      const task = field(body, 'task');
      const labels: LabelChange =
        task === 'none'
          ? { set: [{ text: 'open' }], remove: [own] }
          : task === 'done'
            ? { set: [{ text: 'done' }], remove: [own] }
            : { set: [{ text: 'doing' }, { text: own }] };
      return change(params.id, 'message.updated', (message) => ({ labels: changeLabels(message.labels, labels) }));
    },
    'PUT /api/messages/:id/like': ({ params, body }: FakeRequest) =>
      change(params.id, 'message.updated', ({ likers }) => ({
        likers: without(likers).concat(field(body, 'like') ? name : []),
      })),
    'PUT /api/messages/:id/vote': ({ params, body }: FakeRequest) => {
      const vote = field(body, 'vote');
      return change(params.id, 'message.updated', ({ votersUp, votersDown }) => ({
        votersUp: without(votersUp).concat(vote === 'up' ? name : []),
        votersDown: without(votersDown).concat(vote === 'down' ? name : []),
      }));
    },
    'PUT /api/messages/:id/pin': ({ params, body }: FakeRequest) =>
      change(params.id, 'message.updated', () => ({ pinned: field(body, 'pinned') === true })),
    'POST /api/messages/:id/move': ({ params, body }: FakeRequest) =>
      change(params.id, 'message.moved', () => ({ topic: String(field(body, 'topic')) })),
    'GET /api/groups': () => ({ groups: [{ id: 'g', name: 'sre', description: 'Keep it up', members: [] }] }),
  };
}

/** As if all labels had come with the last change. */
export function labelTimesOf(messages: readonly Message[], ids: readonly unknown[]) {
  const asked = messages.filter(({ id }) => ids.includes(id));
  const times = asked.map(({ id, labels, updatedAt }) => ({
    id,
    labels: labels.map(({ text }) => ({ text, since: updatedAt })),
  }));
  return { messages: times };
}
