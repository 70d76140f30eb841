/** What the fake hub knows of alerts. */

import { answer, type FakeRequest } from '@tagloop/client/testing';
import { changeLabels, type LabelChange } from '@tagloop/language/labels/change';
import { tagsOf } from '@tagloop/language/text/tags';
import { readAlert, silencedLabel } from '@tagloop/language/vocabulary/alert';
import { readDeployment } from '@tagloop/language/vocabulary/deployment';
import { setLeadingTag } from '@tagloop/language/vocabulary/leadingTags';
import { writeSilence } from '@tagloop/language/vocabulary/silence';
import type { AlertFacts } from '../data/alertFacts.ts';
import type { Message } from '../data/messages.ts';
import type { Change } from './fakeMessageDoors.ts';
import { field } from './requests.ts';
import { me } from './team.ts';

interface Hub {
  messages(): readonly Message[];
  readonly change: Change;
  create(by: string, topic: string, text: string, parentId: string | null): Message;
  selects(query: string): (message: Message) => boolean;
}

/** An alert has fired as often as its text says; one with the label `flapping` does so. */
export function fakeAlerts({ messages, change, create, selects }: Hub) {
  const own = `doing:${me.user.name}`;
  const ends = new Map<string, string>();

  function factsOf({ id, text, labels, createdAt, updatedAt }: Message): AlertFacts {
    const owner = labels.find((label) => label.text.startsWith('doing:'))?.text.slice('doing:'.length) ?? null;
    const flaps = labels.some((label) => label.text === 'flapping') ? 6 : 0;
    return {
      message: id,
      count: Number(/#Nb:(\d+)/.exec(text)?.[1] ?? 1),
      firstSeen: createdAt,
      lastSeen: updatedAt,
      flaps,
      flapping: flaps > 0,
      forgotten: 0,
      owner,
      ownerUntil: (owner !== null && ends.get(id)) || null,
      expiresAt: null,
      silence: silenceOver(id),
      mutedBy: null,
    };
  }

  const silences = new Map<string, { readonly until: string; readonly reason: string; readonly over: string[] }>();

  function silenceOver(id: string): AlertFacts['silence'] {
    const found = [...silences].find(([, { over }]) => over.includes(id));
    return found ? { message: found[0], until: found[1].until, reason: found[1].reason } : null;
  }

  function relabel(id: string, asked: LabelChange): Message {
    return change(id, 'message.updated', ({ labels }) => ({ labels: changeLabels(labels, asked) }));
  }

  return {
    'POST /api/silences': ({ body }: FakeRequest) => {
      const [topic, query] = [String(field(body, 'topic')), String(field(body, 'query'))];
      const [until, reason] = [String(field(body, 'until')), String(field(body, 'reason'))];
      const over = messages()
        .filter((message) => message.topic === topic && message.tags.includes('AL') && selects(query)(message))
        .map(({ id }) => id);
      const { id } = create(me.user.name, topic, writeSilence({ until, reason, query }), null);
      silences.set(id, { until, reason, over });
      for (const each of [id, ...over]) relabel(each, { set: [{ text: each === id ? 'doing' : silencedLabel }] });
      return answer(201, { message: id, topic, by: me.user.name, query, reason, until });
    },
    'POST /api/silences/:id/end': ({ params: { id = '' } }: FakeRequest) => {
      const over = silences.get(id)?.over ?? [];
      silences.delete(id);
      relabel(id, { set: [{ text: 'done' }] });
      for (const each of over) relabel(each, { remove: [silencedLabel] });
      return answer(204);
    },
    'GET /api/alerts/:id/suggested-cause': ({ params: { id = '' } }: FakeRequest) => {
      const found = messages().find((message) => message.id === id);
      const service = found && readAlert(found.text)?.service;
      const isEarlier = ({ text, createdAt }: Message) =>
        found !== undefined && createdAt < found.createdAt && readDeployment(text)?.service === service;
      return { deployment: messages().findLast(isEarlier) ?? null };
    },
    'PUT /api/alerts/:id/links': ({ params, body }: FakeRequest) =>
      change(params.id, 'message.updated', ({ text: before }) => {
        const text = ['incident', 'cause'].reduce((told, key) => {
          const value = field(body, key);
          return value === undefined ? told : setLeadingTag(told, key, value === null ? undefined : String(value));
        }, before);
        return { text, tags: tagsOf(text) };
      }),
    'POST /api/alerts/facts': ({ body }: FakeRequest) => {
      const ids = [field(body, 'ids')].flat();
      return {
        facts: messages()
          .filter(({ id }) => ids.includes(id))
          .map(factsOf),
      };
    },
    'POST /api/alerts/:id/take': ({ params, body }: FakeRequest) => {
      const until = field(body, 'until');
      if (params.id && typeof until === 'string') ends.set(params.id, until);
      return factsOf(
        change(params.id, 'message.updated', ({ labels }) => ({
          labels: changeLabels(labels, { set: [{ text: 'doing' }, { text: own }] }),
        })),
      );
    },
  };
}
