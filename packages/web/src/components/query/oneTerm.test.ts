import { describe, expect, it } from 'vitest';
import { hasTerm, toggled, widened } from './oneTerm.ts';

describe('a query with one term more or less', () => {
  it('gains a term, and loses it again', () => {
    const more = toggled('#deploy sort:-updated', 'in:/Build/Pipelines');
    expect(hasTerm(more, 'in:/Build/Pipelines')).toBe(true);
    expect(hasTerm(toggled(more, 'in:/Build/Pipelines'), 'in:/Build/Pipelines')).toBe(false);
    expect(toggled(more, 'in:/Build/Pipelines')).toBe('#deploy sort:-updated');
  });

  it('keeps alternatives apart from what is added', () => {
    expect(toggled('a OR b', 'label:open')).toBe('(a OR b) label:open');
  });

  it('is wider without each of its terms', () => {
    expect(widened('#deploy label:Failed since:7d sort:created').map(({ query }) => query)).toEqual([
      'label:Failed since:7d',
      '#deploy since:7d',
      '#deploy label:Failed',
    ]);
    expect(widened('#deploy')).toEqual([]);
  });

  it('leaves what is no query as it is', () => {
    expect(toggled('lable:open', '#a')).toBe('lable:open');
  });
});
