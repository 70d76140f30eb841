import { describe, expect, it } from 'vitest';
import { message } from '../testing.ts';
import { readMessages } from './deployed.ts';
import { before, gridOf } from './grid.ts';

const deploy = (version: string, state: string, minutes: number, more = '') =>
  message(
    `${version}-${minutes}`,
    `#deploy #service:api #env:production #version:${version} ${more}`,
    state ? [state] : [],
    minutes,
  );
const cell = (...messages: ReturnType<typeof deploy>[]) => {
  const found = gridOf(readMessages(messages).deployed)[0]?.cells.get('production');
  if (!found) throw new Error('there is no cell');
  return found;
};

describe('what runs', () => {
  it.each([
    ['the last one that came through', [deploy('1', 'Success', 0), deploy('2', 'Success', 1)], '2'],
    ['not what is on its way', [deploy('1', 'Success', 0), deploy('2', 'Deploying', 1)], '1'],
    ['not what failed', [deploy('1', 'Success', 0), deploy('2', 'Failed', 1)], '1'],
    ['what was there before a rollback', [deploy('1', 'Success', 0), deploy('2', 'RolledBack', 1)], '1'],
    ['what somebody told without a state', [deploy('1', 'Success', 0), deploy('2', '', 1)], '2'],
    ['nothing, where nothing came through', [deploy('1', 'Cancelled', 0)], undefined],
  ])('is %s', (_, messages, version) => {
    expect(cell(...messages).runs?.version).toBe(version);
  });

  it('is told in whatever order the messages are', () => {
    const messages = [deploy('2', 'Success', 2), deploy('3', 'Failed', 3), deploy('1', 'Success', 1)];
    expect(cell(...messages).history.map(({ version }) => version)).toEqual(['3', '2', '1']);
  });
});

it('takes the targets of one run as one deployment, under way while one of them is', () => {
  const targets = [deploy('2', 'Success', 2, '#run:9'), deploy('2', 'Deploying', 1, '#run:9')];
  const { history, latest, runs } = cell(...targets, deploy('1', 'Success', 0, '#run:8'));
  expect(history).toHaveLength(2);
  expect([latest.state, latest.messages.length, runs?.version]).toEqual(['Deploying', 2, '1']);
  expect(cell(deploy('2', 'Success', 2, '#run:9'), deploy('2', 'Failed', 1, '#run:9')).latest.state).toBe('Success');
});

it('knows what was there before a deployment, one that was taken back later too', () => {
  const [bad, failed] = [deploy('2', 'RolledBack', 1), deploy('3', 'Failed', 2)];
  const { history, latest } = cell(deploy('1', 'Success', 0), bad, failed, deploy('1', 'Success', 3, '#kind:rollback'));
  expect(before(history, latest)?.version).toBe('2');
  expect(history.map((each) => before(history, each)?.version)).toEqual(['2', '2', '1', undefined]);
});

it('shows a deployment of which parts are missing, and tells what is none', () => {
  const { deployed, others } = readMessages([message('a', '#deploy'), message('b', 'A note')]);
  expect(gridOf(deployed).map(({ service, cells }) => [service, ...cells.keys()])).toEqual([['', '']]);
  expect(others.map(({ id }) => id)).toEqual(['b']);
});
