import { expect, it } from 'vitest';
import { message } from '../testing.ts';
import { alertsWithin, countByService } from './alerts.ts';

it('leaves out what another deployment caused, and tells what this one did, however late', () => {
  const from = Date.parse(message('start', '').createdAt);
  const roots = [
    message('ours', '#AL #service:api #cause:d late', ['open'], 300),
    message('theirs', '#AL #service:api #cause:e soon', ['open'], 5),
  ];
  const found = alertsWithin(roots, [], { deployment: ['d'], from, to: from + 60 * 60_000 });
  expect(found.map(({ message: { id }, isCaused }) => [id, isCaused])).toEqual([['ours', true]]);
});

it('finds new alerts and old ones that came back within the period, in their order', () => {
  const alert = (id: string, minutes: number) => message(id, `#AL #service:api ${id}`, ['open'], minutes);
  const spoke = (id: string, minutes: number) => ({
    ...message(`${id}-${minutes}`, '#AL #replay again', [], minutes),
    parentId: id,
  });
  const roots = [alert('old', -500), alert('back', -500), alert('new', 20), alert('later', 200), message('note', 'hm')];
  const replies = [spoke('old', -400), spoke('back', 40), spoke('back', 10), spoke('new', 50), spoke('elsewhere', 5)];
  const from = Date.parse(message('start', '').createdAt);
  const found = alertsWithin(roots, replies, { deployment: ['d'], from, to: from + 60 * 60_000 });
  expect(found.map(({ message: { id }, at }) => [id, (at - from) / 60_000])).toEqual([
    ['back', 10],
    ['new', 20],
  ]);
});

it('counts the alerts of each service, without those that nobody wants to hear of', () => {
  const alerts = [
    message('a', '#AL #service:api one', ['open']),
    message('b', '#AL #app:api two', ['doing']),
    message('c', '#AL #service:web three', ['open', 'silenced']),
    message('d', '#AL four', ['open']),
  ];
  expect([...countByService(alerts)]).toEqual([['api', 2]]);
});
