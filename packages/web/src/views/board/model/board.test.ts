import { families } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { tagsOf } from '@tagloop/language/text/tags';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownMessage } from '../../../testing/shownMessage.ts';
import type { ColumnRecord } from '../options.ts';
import { columnQuery, columnsOf, rest, shifted, withColumn, withoutColumn } from './columns.ts';
import { csvOf } from './csv.ts';
import { laneSort, lanesOf } from './lanes.ts';
import { backFrom, canEnter, moveTo } from './move.ts';
import { ordered, stepsTo } from './order.ts';

const label = (text: string): Label => ({ text, color: '#888888' });
const none = { family: 'status', lanes: '', columns: [], limit: 3 };

const own = (by: ColumnRecord['by'], value: string, name = ''): ColumnRecord => ({
  name,
  by,
  value,
  limit: 0,
  color: '',
});
const columnsFor = (...columns: ColumnRecord[]) => columnsOf({ ...none, columns }, families);
const card = (text: string, ...labels: string[]) => ({ text, tags: tagsOf(text), labels: labels.map(label) });

describe('columns', () => {
  it('are the labels of the family, with a limit where work is under way', () => {
    expect(columnsOf(none, families).map(({ key, name, limit }) => `${name} ${key} ${limit}`)).toEqual([
      'Todo label:status:todo 0',
      'Doing label:status:doing 3',
      'Review label:status:review 3',
      'Done label:status:done 0',
    ]);
    expect(columnsOf({ ...none, family: 'nobody' }, families)).toEqual([]);
  });

  it('are those that the board has of its own, each once, without those that cannot be read', () => {
    const columns = columnsFor(
      own('label', 'idea'),
      own('label', ' idea'),
      own('tag', '#epic:wallets'),
      own('query', 'votes:>3', 'Wanted'),
      own('query', '((('),
      own('label', ''),
    );
    expect(columns.map(({ name }) => name)).toEqual(['Idea', 'Wallets', 'Wanted']);
  });

  it('select what carries their label or tag, or what their query does, and the last one all else', () => {
    const columns = [
      ...columnsFor(own('label', 'a'), own('label', 'b'), own('tag', 'c d'), own('query', 'x OR y')),
      rest,
    ];
    expect(columns.map((column) => columnQuery(column, columns))).toEqual([
      'label:a',
      'label:b',
      '#"c d"',
      'x OR y',
      '-label:a,b -#"c d" -(x OR y)',
    ]);
  });

  it('are added, changed, moved and removed; those of a family become own ones', () => {
    const family = columnsOf(none, families);
    const values = (records: readonly ColumnRecord[]) =>
      records.map(({ value }) => value.replace('status:', '')).join(' ');
    expect(values(withColumn(family, null, own('label', 'blocked')))).toBe('todo doing review done blocked');
    expect(values(withColumn(family, 'label:status:doing', own('tag', 'wip')))).toBe('todo wip review done');
    expect(values(shifted(family, 'label:status:review', -1))).toBe('todo review doing done');
    expect(values(withoutColumn(family, 'label:status:todo'))).toBe('doing review done');
    expect(columnsFor(...shifted(family, 'label:status:todo', 1)).map(({ name }) => name)).toContain('Doing');
  });
});

describe('a move', () => {
  const mixed = columnsFor(own('label', 'idea'), own('tag', 'epic:a'), own('tag', 'epic:b'), own('query', 'votes:>3'));
  const to = (key: string, columns = mixed) => columns.find((column) => column.key === key) ?? rest;
  const scheme = { columns: mixed, lanes: null };

  it('swaps labels, leaves all others, and gives them back', () => {
    const columns = columnsOf(none, families);
    const before = card('x', 'status:todo', 'size:M', 'idea');
    expect(moveTo(before, { column: to('label:status:doing', columns) }, { columns, lanes: null })).toEqual({
      labels: { set: [{ text: 'status:doing' }], remove: ['status:todo'] },
      text: null,
    });
    const after = ['status:doing', 'size:M', 'idea'].map(label);
    expect(backFrom(before.labels, after)).toEqual({ set: [label('status:todo')], remove: ['status:doing'] });
  });

  it('swaps tags in the text, and one for a label', () => {
    expect(moveTo(card('#epic:a Slow #lists'), { column: to('tag:epic:b') }, scheme)).toEqual({
      labels: null,
      text: '#epic:b Slow #lists',
    });
    expect(moveTo(card('#epic:a Slow'), { column: to('label:idea') }, scheme)).toEqual({
      labels: { set: [{ text: 'idea' }], remove: [] },
      text: 'Slow',
    });
    expect(moveTo(card('#epic:a Slow', 'idea'), { column: rest }, scheme)).toEqual({
      labels: { set: [], remove: ['idea'] },
      text: 'Slow',
    });
  });

  it('enters a query of one label or one tag, and no other', () => {
    const queries = ['label:urgent', '#bug', 'label:a,b', 'label:a*', 'votes:>3', '#bug label:a'];
    expect(columnsFor(...queries.map((query) => own('query', query))).map(canEnter)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('to another lane swaps what makes the lanes', () => {
    const lanes = laneSort('#team', families);
    const all = [card('one #team:b'), card('two #team:a'), card('three')];
    const rows = lanes ? lanesOf(all, lanes) : [];
    expect(rows.map(({ name }) => name)).toEqual(['a', 'b', '']);
    const moved = (at: number) =>
      moveTo(card('one #team:b', 'idea'), { column: to('label:idea'), lane: rows[at] }, { ...scheme, lanes });
    expect([0, 1, 2].map((at) => moved(at).text)).toEqual(['one #team:a', null, 'one']);
  });
});

describe('lanes', () => {
  it('of a family stand in its order, those of nobody are none', () => {
    const size = laneSort('size', families);
    const cards = [card('x', 'size:L'), card('y', 'size:S'), card('z', 'size:L', 'size:XXL')];
    expect(size && lanesOf(cards, size).map(({ name }) => name)).toEqual(['S', 'L', 'XXL']);
    expect(laneSort('nobody', families)).toBeNull();
    expect(laneSort('#', families)).toBeNull();
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
  const card = shownMessage({
    id: '1',
    topic: '/Plan',
    text: '=1+1, "quoted"\nsecond',
    labels: [label('a'), label('b')],
    replies: 2,
  });
  expect(csvOf([{ name: 'To do', cards: [card] }])).toBe(
    'column,id,topic,text,labels,author,created,changed,replies\r\n' +
      'To do,1,/Plan,"\'=1+1, ""quoted""\nsecond",a b,ada,2026-11-20T12:00:00Z,2026-11-20T12:00:00Z,2\r\n',
  );
});
