import type { LabelTimes } from '../../resources/messages/contract/labelTimes.ts';
import type { Unread } from '../../resources/messages/contract/unread.ts';
import type { Page } from '../../resources/messages/contract.ts';
import { ask, askAll, askEach, type Door, seenIn } from './door.ts';
import type { MessageModel, Model } from './model.ts';

const idsOfPage = ({ messages }: Page) => messages.map(({ id }) => id);
const listOf = (q: string) => `/api/messages?limit=1000&q=${encodeURIComponent(q)}`;
const idsOf = (messages: readonly MessageModel[]) => messages.map(({ id }) => id);

export const list: Door = {
  name: 'list of messages',
  visible: (_, caller) => ask<Page>(caller, listOf(''), idsOfPage),
};

export const search: Door = {
  name: 'full text',
  visible: (_, caller) => ask<Page>(caller, listOf('secre*'), idsOfPage),
};

export const tagged: Door = {
  name: 'list by tag and subtree',
  allowed: (model, name) => {
    const root = model.called('/A');
    return idsOf(model.readBy(name).filter(({ topic }) => root && model.below(root).includes(topic)));
  },
  visible: (_, caller) => ask<Page>(caller, listOf('in:/A/* #door'), idsOfPage),
};

export const tagInTopic: Door = {
  name: 'list by tag in one topic',
  allowed: (model, name) => idsOf(model.readBy(name).filter(({ topic }) => topic === model.called('/AB'))),
  visible: (_, caller) => ask<Page>(caller, listOf('in:/AB #door'), idsOfPage),
};

export const count: Door = {
  name: 'count',
  allowed: (model, name) => [`${model.readBy(name).length}`],
  visible: (_, caller) => ask<{ count: number }>(caller, '/api/messages/count', ({ count }) => [`${count}`]),
};

/** By a former path, where it still leads to a topic. */
export const formerly: Door = {
  name: 'list by a former path',
  allowed: (model, name) =>
    idsOf(model.readBy(name).filter(({ topic }) => [...model.aliases].some(([, to]) => to === topic))),
  async visible({ model }, caller) {
    const paths = [...model.aliases.keys()].map((path) => `in:${path}`);
    return paths.length === 0 ? { ids: [], said: '' } : ask<Page>(caller, listOf(paths.join(' OR ')), idsOfPage);
  },
};

const present = (model: Model, name: string) =>
  [...model.messages.values()].filter((message) => model.isShown(name, message));

export const message: Door = {
  name: 'message by id',
  allowed: (model, name) => idsOf(present(model, name)),
  visible: ({ model }, caller) => askEach(caller, model.messages.keys(), (id) => `/api/messages/${id}`),
};

/** A deleted one is shown to those who may bring its root back. */
export const thread: Door = {
  name: 'thread',
  allowed: (model, name) =>
    idsOf(present(model, name).filter(({ root }) => root === null || model.isShown(name, root))),
  visible: ({ model }, caller) => askEach(caller, model.messages.keys(), (id) => `/api/messages/${id}/thread`),
};

export const history: Door = {
  name: 'history',
  allowed: (model, name) => idsOf(present(model, name)),
  visible: ({ model }, caller) => askEach(caller, model.messages.keys(), (id) => `/api/messages/${id}/history`),
};

export const labelTimes: Door = {
  name: 'times of labels',
  async visible({ model }, caller) {
    const ids = [...model.messages.keys()].slice(0, 200);
    if (ids.length === 0) return { ids, said: '' };
    const answer = await caller.call<{ messages: LabelTimes[] }>('POST', '/api/messages/label-times', { ids });
    return seenIn(answer, ({ messages }) => messages.map(({ id }) => id));
  },
};

export const places: Door = {
  name: 'order within a list',
  allowed: (model, name) => idsOf(model.readBy(name).filter(({ id }) => model.placed.has(id))),
  visible: (_, caller) =>
    ask<{ places: { message: string }[] }>(caller, '/api/lists/doors', (body) =>
      body.places.map((place) => place.message),
    ),
};

export const unread: Door = {
  name: 'list of what is unread',
  allowed: (model, name) => idsOf(model.readBy(name).filter((each) => model.isUnread(name, each))),
  visible: (_, caller) => ask<Page>(caller, listOf('is:unread'), idsOfPage),
};

export const unreadCounts: Door = {
  name: 'unread counts',
  allowed: (model, name) =>
    [...model.topics.values()].flatMap((topic) => {
      const unread = model.readBy(name).filter((each) => each.topic === topic && model.isUnread(name, each));
      return unread.length > 0 ? `${topic.id} ${unread.length}` : [];
    }),
  visible: (_, caller) =>
    ask<{ topics: Unread[] }>(caller, '/api/unread', ({ topics }) =>
      topics.map(({ topic, count }) => `${topic} ${count}`),
    ),
};

/** Where a reader may restore what lies in it. */
export const trash: Door = {
  name: 'trash',
  allowed: (model, name) =>
    idsOf(
      [...model.messages.values()].filter(
        ({ deleted, root, ...message }) =>
          deleted !== null && (root === null || root.deleted === null) && mayBringBack(model, name, message),
      ),
    ),
  async visible({ model }, caller) {
    const asked = [...model.topics.values()].map(({ path }) =>
      ask<Page>(caller, `/api/trash?topic=${path}&limit=1000`, idsOfPage),
    );
    return askAll(asked);
  },
};

/** The trash of an archived topic is still seen by its admins. */
const mayBringBack = (model: Model, name: string, { topic, author }: Pick<MessageModel, 'topic' | 'author'>) =>
  model.may(name, 'read', topic) &&
  (model.may(name, 'admin', topic) || (model.may(name, 'write', topic) && author === name));
