import { describe, expect, it } from 'vitest';
import { messagesOf } from '../testing/team.ts';
import { narrowed, scoped, shows } from './scope.ts';

describe('scoped', () => {
  it.each([
    ['', '/A', 'in:/A is:root'],
    ['label:open', '/A', 'in:/A is:root label:open'],
    ['(a OR b) sort:-updated', '/A', 'in:/A is:root (a OR b) sort:-updated'],
    ['in:/B/* label:open', '/A', 'is:root in:/B/* label:open'],
    ['is:reply', '/A', 'in:/A is:reply'],
    ['timeout', null, 'is:root timeout'],
    ['id:1a', null, 'id:1a'],
  ])('%j in %s is %s', (typed, topic, query) => {
    expect(scoped(typed, topic)).toBe(query);
  });

  it('narrows what a page is about', () => {
    expect(scoped('a OR b', null, 'label:doing:ada')).toBe('is:root label:doing:ada (a OR b)');
  });

  it('leaves what cannot be read to the hub', () => {
    expect(scoped('since:7days', '/A')).toBe('since:7days');
  });
});

describe('narrowed', () => {
  it.each([
    ['in:/A is:root', 'label:open', 'in:/A is:root label:open'],
    ['in:/A (a OR b) sort:-updated', '#x OR #y', 'in:/A (a OR b) (#x OR #y) sort:-updated'],
    ['since:7days', 'label:open', 'since:7days'],
  ])('%j by %j is %j', (query, by, both) => {
    expect(narrowed(query, by)).toBe(both);
  });
});

describe('what is being posted', () => {
  const [draft] = messagesOf([{ by: 'ada', ago: 0, topic: '/A', text: '#deploy done', labels: ['open'] }], Date.now());
  const isShown = (query: string) => draft && shows(query)(draft);

  it('shows in lists of its topic, as far as labels and tags do not leave it out', () => {
    expect(
      ['in:/A is:root', 'in:/a label:op* #deploy', 'in:/A (label:done OR #deploy) word', 'in:/A -label:done'].map(
        isShown,
      ),
    ).toEqual([true, true, true, true]);
    expect(
      ['in:/B', 'is:root', 'in:/A label:done', 'in:/A -#deploy', 'in:/A (label:done OR #other:*)'].map(isShown),
    ).toEqual(Array(5).fill(false));
  });
});
