import type { Facets, Stats, StatsKey } from '../../resources/stats/contract.ts';
import { ask, type Door, seenIn } from './door.ts';
import type { Model } from './model.ts';

const totalOf = ({ total }: Stats) => [`${total.count}`];

export const stats: Door = {
  name: 'statistics',
  allowed: (model, name) => [`${model.readBy(name).length}`],
  visible: (_, caller) => ask<Stats>(caller, '/api/stats?group=topic,author&bucket=month', totalOf),
};

export const statsOfTag: Door = {
  name: 'statistics of a tag in one topic',
  allowed: (model, name) => [`${model.readBy(name).filter(({ topic }) => topic === model.called('/AB')).length}`],
  visible: (_, caller) => ask<Stats>(caller, `/api/stats?bucket=week&q=${encodeURIComponent('in:/AB #door')}`, totalOf),
};

const wordsOf = (model: Model, name: string): string[] => [
  ...new Set(model.readBy(name).map(({ texts }) => texts.at(-1)?.word ?? '')),
];

/** What a query is completed with: the values of a tag key. Twenty are shown, and all are counted. */
export const tagValues: Door = {
  name: 'tag values',
  allowed(model, name) {
    const words = wordsOf(model, name);
    return words.length > 0 ? [`${words.length}`] : [];
  },
  visible: (_, caller) =>
    ask<{ keys: StatsKey[] }>(caller, '/api/stats/keys', ({ keys }) =>
      keys.flatMap(({ key, different }) => (key === 'leak' ? `${different}` : [])),
    ),
};

/** What a query is narrowed by: how many messages each topic has of it, and their tags. */
export const facets: Door = {
  name: 'facets',
  allowed(model, name) {
    const topics = model.readBy(name).map(({ topic }) => topic.path);
    return [...new Set(topics)].map((path) => `${path} ${topics.filter((each) => each === path).length}`);
  },
  visible: (_, caller) =>
    ask<Facets>(caller, '/api/stats/facets', (body) => body.topics.map(({ value, count }) => `${value} ${count}`)),
};

export const statsSheet: Door = {
  name: 'statistics as a sheet',
  allowed: wordsOf,
  async visible(_, caller) {
    const url = `/api/stats?limit=200&group=${encodeURIComponent('#leak')}`;
    const answer = await caller.call<string>('GET', url, undefined, { accept: 'text/csv' });
    return seenIn(answer, (sheet) => {
      const lines = sheet.split('\r\n').slice(1, -1);
      return lines.flatMap((line) => line.split(',')[0] ?? []);
    });
  },
};
