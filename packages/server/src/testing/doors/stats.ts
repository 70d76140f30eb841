import type { Stats } from '../../resources/stats/contract.ts';
import { ask, type Door } from './door.ts';

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
