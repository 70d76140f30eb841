import { describe, expect, it } from 'vitest';
import { withAttributes } from './attributes.ts';
import { readRelease } from './release.ts';

describe('attributes of a release', () => {
  const text = '#release:2.0.0 #attr:LTS #service:api Cursors everywhere https://acme.test/2';

  it('are added and taken away, and nothing else changes', () => {
    const both = withAttributes(text, ['LTS', 'long support']);
    expect(readRelease(both, [])).toMatchObject({
      version: '2.0.0',
      attributes: ['LTS', 'long support'],
      service: 'api',
      title: 'Cursors everywhere',
      url: 'https://acme.test/2',
    });
    expect(withAttributes(both, ['LTS'])).toBe(text);
    expect(withAttributes(text, [])).toBe('#release:2.0.0 #service:api Cursors everywhere https://acme.test/2');
  });

  it('stand in Tat\u2019s order too, each once', () => {
    expect(withAttributes('#attr:public #release:3.0 The big one', ['a', 'a'])).toBe(
      '#release:3.0 #attr:a The big one',
    );
  });
});
