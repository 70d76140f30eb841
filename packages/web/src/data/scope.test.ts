import { describe, expect, it } from 'vitest';
import { scoped } from './scope.ts';

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
