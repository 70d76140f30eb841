import { changeLabels } from '@tagloop/language/labels/change';
import { describe, expect, it } from 'vitest';
import { alertMessage as message } from '../testing.ts';
import { actOf, backTo, changeOf, type LabelAct } from './acts.ts';
import { callsNow, passes, shownAlert } from './alerts.ts';
import { listLines } from './lines.ts';

const alert = (text: string, ...labels: string[]) => shownAlert(message(text, labels));
const texts = (labels: readonly { text: string }[]) => labels.map(({ text }) => text).sort();

describe('an alert', () => {
  it('is read from its message', () => {
    const text = '#AL #Nb:3 #service:api #instance:db-1 #severity:high #incident:INC-31 #cause:d1 Slow answers';
    expect(alert(text, 'doing', 'doing:ada')).toMatchObject({
      section: 'doing',
      summary: 'Slow answers',
      service: 'api',
      instance: 'db-1',
      severity: 'high',
      incident: 'INC-31',
      cause: 'd1',
      owner: 'ada',
      count: 3,
      isFlapping: false,
    });
    expect(alert('#AL #app:api Slow', 'severity:low', 'done', 'done:bruno')).toMatchObject({
      section: 'done',
      service: 'api',
      severity: 'low',
      owner: 'bruno',
    });
  });

  it('tells what the hub knows of it, and an end of its owner only while somebody has it', () => {
    const facts = {
      message: 'm',
      count: 12,
      firstSeen: '2026-11-20T09:00:00Z',
      lastSeen: '2026-11-20T13:00:00Z',
      flaps: 7,
      flapping: true,
      forgotten: 2,
      owner: 'ada',
      ownerUntil: '2026-11-20T15:00:00Z',
      expiresAt: null,
      silence: null,
      mutedBy: null,
    };
    const told = { count: 12, isFlapping: true, firstSeen: facts.firstSeen, lastSeen: facts.lastSeen };
    const taken = message('#AL x', ['doing', 'doing:ada']);
    expect(shownAlert(taken, facts)).toMatchObject({ ...told, ownerUntil: facts.ownerUntil });
    expect(shownAlert(message('#AL x'), facts).ownerUntil).toBeUndefined();
    expect(shownAlert(taken, { ...facts, mutedBy: 'parent' }).mutedBy).toBe('parent');
    expect(shownAlert(taken, facts).mutedBy).toBeUndefined();
  });

  it('that is none is shown by its first line', () => {
    expect(alert('Call the bank\n\nat nine')).toMatchObject({ section: 'other', summary: 'Call the bank' });
  });

  it.each([
    [['open'], true, ['all', 'unowned']],
    [['open', 'silenced'], false, ['all', 'silenced']],
    [['doing', 'doing:ada'], false, ['all', 'mine']],
    [['done', 'done:bruno'], false, ['all']],
  ])('with %j calls: %s, and is shown by %j', (labels, calls, shownBy) => {
    const one = alert('#AL x', ...labels);
    expect(callsNow(one)).toBe(calls);
    const filters = (['all', 'unowned', 'mine', 'silenced'] as const).filter((each) => passes(one, each, 'ada'));
    expect(filters).toEqual(shownBy);
  });
});

describe('keys', () => {
  it.each([
    [['open'], ['take', 'done', 'silence']],
    [
      ['doing', 'doing:ada'],
      ['giveBack', 'done', 'silence'],
    ],
    [
      ['doing', 'doing:bruno'],
      ['take', 'done', 'silence'],
    ],
    [
      ['open', 'silenced'],
      ['take', 'done', 'wake'],
    ],
    [
      ['done', 'done:ada'],
      [undefined, 'reopen', undefined],
    ],
  ])('of an alert with %j do %j', (labels, acts) => {
    expect((['t', 'd', 's'] as const).map((key) => actOf(key, alert('#AL x', ...labels), 'ada'))).toEqual(acts);
  });
});

describe('what is done', () => {
  it.each<[LabelAct, string[], string[]]>([
    ['take', ['open'], ['doing', 'doing:ada']],
    ['take', ['doing', 'doing:bruno'], ['doing', 'doing:ada']],
    ['giveBack', ['doing', 'doing:ada', 'flaky'], ['flaky', 'open']],
    ['done', ['doing', 'doing:ada'], ['done', 'done:ada']],
    ['reopen', ['done', 'done:bruno'], ['open']],
    ['wake', ['open', 'silenced'], ['open']],
  ])('%s makes of %j %j, and leads back', (act, before, after) => {
    const { labels } = message('#AL x', before);
    const now = changeLabels(labels, changeOf(act, labels, 'ada'));
    expect(texts(now)).toEqual(after);
    expect(texts(changeLabels(now, backTo(labels, now)))).toEqual([...before].sort());
  });
});

describe('lines', () => {
  const alerts = [
    alert('#AL #service:web b', 'open', 'silenced'),
    alert('#AL #service:web a', 'open'),
    alert('#AL #app:api c', 'open'),
    alert('#AL d', 'open'),
    alert('#AL e', 'done'),
  ];
  const drawn = (group: string) =>
    listLines(alerts, group).map((line) =>
      line.kind === 'alert' ? line.alert.summary : `${line.kind === 'group' ? line.name : line.section} ${line.count}`,
    );

  it('stand by state, silenced ones last', () => {
    expect(drawn('')).toEqual(['open 4', 'a', 'c', 'd', 'b', 'doing 0', 'done 1', 'e']);
  });

  it('stand in groups by a tag, those without it last', () => {
    expect(drawn('service')).toEqual([
      'open 4',
      'api 1',
      'c',
      'web 2',
      'a',
      'b',
      ' 1',
      'd',
      'doing 0',
      'done 1',
      ' 1',
      'e',
    ]);
  });
});
