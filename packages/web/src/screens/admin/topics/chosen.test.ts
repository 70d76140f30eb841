import { expect, it } from 'vitest';
import type { ManagedTopic } from '../../../data/managed.ts';
import { deletable, groupOf, hindranceOf, holding, topmost } from './chosen.ts';

const settings: ManagedTopic['settings'] = {
  stages: [],
  defaultView: null,
  forcedView: false,
  maxLength: 1000,
  maxReplies: null,
  retentionDays: null,
  environments: {},
  families: {},
  parameters: {},
};

function topic(path: string, given: Partial<ManagedTopic> = {}): ManagedTopic {
  return {
    id: path,
    path,
    kind: 'topic',
    parties: [],
    description: '',
    stages: [],
    defaultView: null,
    forcedView: false,
    settings,
    may: { read: true, write: true, admin: true },
    lastMessageAt: null,
    version: 1,
    createdAt: '2026-11-22T09:00:00.000Z',
    archivedAt: null,
    messages: 0,
    deletedMessages: 0,
    rights: [],
    ...given,
  };
}

const paths = (topics: readonly ManagedTopic[]) => topics.map(({ path }) => path);

it('deletes what is empty, the lowest first, and nothing above what stays', () => {
  const [a, b, low] = [topic('/A'), topic('/a/B'), topic('/A/B/C')];
  const full = topic('/Full', { messages: 3 });
  const uncounted = topic('/Uncounted', { messages: null });
  const all = [a, b, low, full, topic('/Full/Empty'), uncounted, topic('/Trash', { deletedMessages: 1 })];
  expect(paths(deletable(all, all))).toEqual(['/A/B/C', '/a/B', '/Full/Empty', '/A']);
  expect(paths(deletable([a, b], all))).toEqual([]);
  const above = topic('/Above');
  expect(
    paths(deletable([above, topic('/Above/X', { messages: 1 })], [above, topic('/Above/X', { messages: 1 })])),
  ).toEqual([]);
});

it('tells what keeps a topic from being deleted', () => {
  const held = topic('/Held', { deletedMessages: 2 });
  const above = topic('/Above');
  const all = [held, above, topic('/above/Below')];
  expect(all.map((each) => hindranceOf(each, all))).toEqual(['deleted', 'below', null]);
  expect(hindranceOf(topic('/Full', { messages: 1, deletedMessages: 1 }), all)).toBe('messages');
  expect(hindranceOf(topic('/Huge', { messages: null }), all)).toBe('uncounted');
});

it('archives what stands highest: the rest goes along', () => {
  expect(paths(topmost([topic('/A'), topic('/a/B'), topic('/AB')]))).toEqual(['/A', '/AB']);
});

it('finds by path and description, and tells archived and private ones apart', () => {
  const topics = [topic('/Build/Pipelines'), topic('/Ops', { description: 'Where the build breaks' }), topic('/Code')];
  expect(paths(holding(topics, ' BUILD '))).toEqual(['/Build/Pipelines', '/Ops']);
  expect(groupOf(topic('/Private/ada', { kind: 'private' }))).toBe('private');
  expect(groupOf(topic('/Old', { archivedAt: '2026-11-22T09:00:00.000Z' }))).toBe('archived');
});
