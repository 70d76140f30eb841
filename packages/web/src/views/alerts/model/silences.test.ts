import { writeSilence } from '@tagloop/language/vocabulary/silence';
import { expect, it } from 'vitest';
import { alertMessage as message } from '../testing.ts';
import { shownAlert } from './alerts.ts';
import { matcherOf, silencesIn } from './silences.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const silence = (until: string, reason: string, state = 'doing') =>
  message(writeSilence({ until, reason, query: '#service:api' }), [state]);

it('those that hold stand in the order in which they end, with a mark at those that end soon', () => {
  const all = [
    silence('2026-11-20T18:00:00Z', 'late'),
    silence('2026-11-20T12:30:00Z', 'soon'),
    silence('2026-11-20T11:00:00Z', 'past'),
    silence('2026-11-20T18:00:00Z', 'ended', 'done'),
    message('#silence #until:whenever odd'),
    message('#AL no silence'),
  ];
  const shown = silencesIn(all, now).map(({ reason, query, endsSoon }) => [reason, query, endsSoon]);
  expect(shown).toEqual([
    ['soon', '#service:api', true],
    ['late', '#service:api', false],
  ]);
});

it.each([
  ['#AL #service:api #alertname:Slow #instance:db-1 x', '#service:api #alertname:Slow #instance:db-1'],
  ['#AL #app:api #alertname:Slow #severity:high x', '#app:api #alertname:Slow'],
  ['#AL #service:api #instance:db-1 x', 'id:m1'],
])('%s is matched by %s', (text, matcher) => {
  expect(matcherOf(shownAlert(message(text, ['open'], 'm1')))).toBe(matcher);
});
