import { families } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backFrom, columnQuery, columnsOf, moveTo } from './columns.ts';
import { csvOf } from './csv.ts';
import { ordered, stepsTo } from './order.ts';

const label = (text: string): Label => ({ text, color: '#888888' });
const none = { family: 'status', columns: [], limit: 3 };

describe('columns', () => {
  it('are the labels of the family, with a limit where work is under way', () => {
    expect(columnsOf(none, families).map(({ name, label: text, limit }) => `${name} ${text} ${limit}`)).toEqual([
      'Todo status:todo 0',
      'Doing status:doing 3',
      'Review status:review 3',
      'Done status:done 0',
    ]);
    expect(columnsOf({ ...none, family: 'nobody' }, families)).toEqual([]);
  });

  it('are those that the board has of its own, each label once', () => {
    const own = ['idea', ' idea', 'bet', ''].map((text) => ({ name: '', label: text, limit: 1 }));
    expect(columnsOf({ ...none, columns: own }, families).map(({ name }) => name)).toEqual(['Idea', 'Bet']);
  });

  it('select what carries their label, and the last one what carries none', () => {
    const columns = [...columnsOf(none, families), { name: '', label: null, limit: 0 }];
    expect(columns.map((column) => columnQuery(column, columns))).toEqual([
      'label:status:todo',
      'label:status:doing',
      'label:status:review',
      'label:status:done',
      '-label:status:todo,status:doing,status:review,status:done',
    ]);
  });

  it('swap labels when a card moves, leave all others, and give them back', () => {
    const columns = columnsOf(none, families);
    const before = ['status:todo', 'size:M', 'idea'].map(label);
    expect(columns[1] && moveTo(columns[1], columns, before)).toEqual({
      set: [{ text: 'status:doing' }],
      remove: ['status:todo'],
    });
    const after = ['status:doing', 'size:M', 'idea'].map(label);
    expect(backFrom(before, after)).toEqual({ set: [label('status:todo')], remove: ['status:doing'] });
  });
});

describe('the order of cards', () => {
  const cards = ['d', 'c', 'b', 'a'].map((id) => ({ id }));
  const ids = (shown: readonly { id: string }[]) => shown.map(({ id }) => id).join('');

  it('is that of people, and below it newest first', () => {
    expect(ids(ordered(cards, new Map()))).toBe('dcba');
    expect(
      ids(
        ordered(
          cards,
          new Map([
            ['a', 'a1'],
            ['c', 'Zz'],
          ]),
        ),
      ),
    ).toBe('cadb');
  });

  it('gives a rank to whoever stands above, where they have none', () => {
    expect(stepsTo('a', 'c', cards, new Map())).toEqual([
      { id: 'd', after: null },
      { id: 'c', after: 'd' },
      { id: 'a', after: 'c' },
    ]);
    expect(stepsTo('a', null, cards, new Map())).toEqual([{ id: 'a', after: null }]);
  });

  it('puts a card where it was dropped, whatever was placed before', () => {
    const drop = fc.record({ card: fc.constantFrom('a', 'b', 'c', 'd'), at: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(drop, { maxLength: 12 }), (drops) => {
        // The hub's list: whoever is placed stands behind another one that is, or first.
        let placed: string[] = [];
        const ranks = () => new Map(placed.map((id, at) => [id, String(at)]));
        for (const { card, at } of drops) {
          const shown = ordered(cards, ranks());
          const others = shown.filter(({ id }) => id !== card);
          const after = others[at - 1]?.id ?? null;
          for (const step of stepsTo(card, after, shown, ranks())) {
            const rest = placed.filter((id) => id !== step.id);
            const behind = step.after === null ? 0 : rest.indexOf(step.after) + 1;
            expect(step.after === null || behind > 0).toBe(true);
            placed = [...rest.slice(0, behind), step.id, ...rest.slice(behind)];
          }
          const expected = others.map(({ id }) => id);
          expected.splice(after === null ? 0 : expected.indexOf(after) + 1, 0, card);
          expect(ids(ordered(cards, ranks()))).toBe(expected.join(''));
        }
      }),
    );
  });
});

it('is a table for other programs, in which nothing is a formula', () => {
  const card = {
    id: '1',
    topic: '/Plan',
    author: { name: 'ada', fullName: '', robot: false, kind: null },
    text: '=1+1, "quoted"\nsecond',
    labels: [label('a'), label('b')],
    key: null,
    parentId: null,
    createdAt: '2026-11-20T12:00:00Z',
    updatedAt: '2026-11-20T12:00:00Z',
    replies: 2,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
  };
  expect(csvOf([{ name: 'To do', cards: [card] }])).toBe(
    'column,id,topic,text,labels,author,created,changed,replies\r\n' +
      'To do,1,/Plan,"\'=1+1, ""quoted""\nsecond",a b,ada,2026-11-20T12:00:00Z,2026-11-20T12:00:00Z,2\r\n',
  );
});
