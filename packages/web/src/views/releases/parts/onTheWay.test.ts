import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';
import { blocksOf } from './blocks.ts';
import { onTheWay } from './onTheWay.ts';

function release(text: string, state: string): ShownMessage {
  return shownMessage({
    id: text,
    topic: '/Release',
    text: `#release:${text}`,
    labels: [{ text: state, color: '#000000' }],
  });
}

function seen(...releases: readonly (readonly [text: string, state: string])[]) {
  const roots = releases.map(([text, state]) => release(text, state));
  return onTheWay(blocksOf(roots, [], [])).map(({ service, next, live }) => [service, next.name, live?.name]);
}

describe('what is on its way to production', () => {
  it('is newer than what is done, the furthest first', () => {
    expect(
      seen(
        ['2.2.0 #service:shop', 'develop'],
        ['2.1.1 #service:shop', 'staging'],
        ['2.1.0 #service:shop', 'preprod'],
        ['2.0.0 #service:shop', 'done'],
        ['1.9.0 #service:shop', 'staging'],
        ['7.0.0 #service:api', 'staging'],
      ),
    ).toEqual([
      ['api', '7.0.0', undefined],
      ['shop', '2.1.0', '2.0.0'],
    ]);
  });

  it('is nothing where the newest is done, or only in the making', () => {
    expect(seen(['2.0.0 #service:shop', 'done'], ['1.0.0 #service:shop', 'preprod'])).toEqual([]);
    expect(seen(['2.0.0 #service:shop', 'develop'], ['1.0.0', 'staging'])).toEqual([]);
  });
});
