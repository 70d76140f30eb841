import type { Topic } from '../../resources/topics/contract.ts';
import { ask, askAll, askEach, type Door } from './door.ts';
import type { Model } from './model.ts';

const listed = (model: Model, name: string) =>
  [...model.topics.values()].filter((topic) => model.sees(name, topic) && !model.isArchived(topic)).map(({ id }) => id);

const seenTopics = (model: Model, name: string) =>
  [...model.topics.values()].filter((topic) => model.sees(name, topic)).map(({ id }) => id);

export const topicList: Door = {
  name: 'list of topics',
  allowed: listed,
  async visible({ model }, caller) {
    const seen = await ask<{ topics: Topic[] }>(caller, '/api/topics', ({ topics }) => topics.map(({ id }) => id));
    return { ...seen, ids: seen.ids.filter((id) => model.topics.has(id)) };
  },
};

export const topicSubtrees: Door = {
  name: 'list of topics below a topic',
  allowed: (model, name) =>
    [...model.topics.values()].flatMap((root) =>
      model.below(root).flatMap((topic) => (model.sees(name, topic) ? `${root.id} ${topic.id}` : [])),
    ),
  async visible({ model }, caller) {
    const asked = [...model.topics.values()].map((root) =>
      ask<{ topics: Topic[] }>(caller, `/api/topics?archived=true&under=${root.path}`, ({ topics }) =>
        topics.map((topic) => `${root.id} ${topic.id}`),
      ),
    );
    return askAll(asked);
  },
};

export const topicById: Door = {
  name: 'topic by id',
  allowed: seenTopics,
  visible: ({ model }, caller) => askEach(caller, model.topics.keys(), (id) => `/api/topics/${id}`),
};

export const topicRights: Door = {
  name: 'rights of a topic',
  allowed: seenTopics,
  visible: ({ model }, caller) => askEach(caller, model.topics.keys(), (id) => `/api/topics/${id}/rights`),
};
