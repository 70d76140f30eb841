import { IconX } from '@tabler/icons-react';
import { expect, it } from 'vitest';
import { topics } from '../testing/team.ts';
import { chooseView } from './chooseView.ts';
import { defineView, type View } from './view.ts';

const [topic] = topics();
if (!topic) throw new Error('the team has no topic');

const view = (id: string, score: number, stage: View['stage'] = null): View =>
  defineView({
    id,
    title: { en: id, fr: id },
    icon: IconX,
    stage,
    fits: () => score,
    load: () => Promise.reject(new Error('not loaded here')),
  });
const views = [view('list', 0.1), view('board', 0.8), view('wall', 0)];
const nothing = { asked: undefined, chosen: undefined };
const shown = (settings: object, wish: { asked?: string; chosen?: string } = {}) => {
  const { offered, current } = chooseView({ ...topic, ...settings }, views, { ...nothing, ...wish });
  return `${current?.id} of ${offered.map(({ id }) => id)}`;
};

it('is the one that suits best, then what the reader chose, then what the address asks for', () => {
  expect(shown({})).toBe('board of board,list');
  expect(shown({}, { chosen: 'list' })).toBe('list of board,list');
  expect(shown({}, { chosen: 'list', asked: 'board' })).toBe('board of board,list');
  expect(shown({}, { chosen: 'wall', asked: 'gone' })).toBe('board of board,list');
});

it('offers, of views that suit alike, those made for its stage first', () => {
  const alike = [view('pulls', 0.1, 'code'), view('list', 0.1), view('runs', 0.1, 'build')];
  const { offered } = chooseView({ ...topic, stages: ['build'] }, alike, nothing);
  expect(offered.map(({ id }) => id)).toEqual(['runs', 'pulls', 'list']);
});

it('is the default of the topic, were it made for others; when it is forced there is no other', () => {
  expect(shown({ defaultView: 'wall' })).toBe('wall of wall,board,list');
  expect(shown({ defaultView: 'wall' }, { chosen: 'list' })).toBe('list of wall,board,list');
  expect(shown({ defaultView: 'wall', forcedView: true }, { chosen: 'list', asked: 'board' })).toBe('wall of wall');
});

it('is another one when the forced one is not known here', () => {
  expect(shown({ defaultView: 'gone', forcedView: true })).toBe('board of board,list');
});
