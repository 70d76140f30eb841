import fc from 'fast-check';
import { expect, it } from 'vitest';
import { behindSection, readReleaseEntry, underSection } from './releaseEntry.ts';

it('goes under another heading with its colon and its words as they were', () => {
  expect(underSection('#feat: page by cursor  #story:API-7', 'fix')).toBe('#fix: page by cursor  #story:API-7');
  expect(underSection('#Done books closed', 'Next10Days')).toBe('#Next10Days books closed');
  expect(underSection('a remark', 'Done')).toBe('#Done a remark');
});

it('is read under the heading that it was put under, and says the same there', () => {
  const heading = fc.constantFrom('feat', 'fix', 'BlockingPoints', 'Next10Days', 'é');
  fc.assert(
    fc.property(heading, heading, fc.constantFrom('', ':'), fc.string(), (from, to, colon, words) => {
      const text = `#${from}${colon} ${words}`;
      const moved = underSection(text, to);
      expect(readReleaseEntry(moved)?.section).toBe(to);
      expect(behindSection(moved)).toBe(behindSection(text));
    }),
  );
});
