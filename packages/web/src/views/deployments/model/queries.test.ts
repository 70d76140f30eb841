import { parse } from '@tagloop/language/query/parse';
import { writeDeployment } from '@tagloop/language/vocabulary/deployment';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openIncidents } from '../../../data/incidents.ts';
import { message } from '../testing.ts';
import { readMessages } from './deployed.ts';
import { gridOf } from './grid.ts';
import {
  alertsSince,
  deploymentAt,
  deploymentsUntil,
  freezesAt,
  incidentsOf,
  openAlerts,
  pullsOf,
  pushesBehind,
  pushesIn,
} from './queries.ts';

const rowsOf = (repos: readonly string[]) => {
  const messages = repos.map((repo, index) =>
    message(
      String(index),
      writeDeployment({ service: `s${index}`, env: 'production', repo, commit: 'abcdef1', note: '' }),
    ),
  );
  return gridOf(readMessages(messages).deployed);
};

it('asks what the hub can read and takes, whatever the names are', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('x'.repeat(5_000), '"', ') OR (', 'a b', '#', '%00', '-in:/', '*', 'sort:votes'),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 80 }), name, fc.nat(2e12), (names, one, at) => {
      const queries = [
        pushesBehind(rowsOf(names)),
        pushesIn(one, at, at + 1),
        pullsOf(names.map((commit) => ({ commit, at }))),
        openAlerts(one),
        openIncidents(one),
        alertsSince(one, at),
        incidentsOf('a', names),
        deploymentAt(one),
        deploymentsUntil({ service: one, env: one, at }, '/Deploy'),
      ];
      for (const query of queries) {
        if (query === null) continue;
        expect(query.length).toBeLessThanOrEqual(4_000);
        parse(query);
      }
    }),
  );
});

it('looks for freezes in the topic, below it and above it', () => {
  expect(freezesAt('/Payments/Deploy/Grid')).toContain('in:/Payments/Deploy/Grid/*,/Payments,/Payments/Deploy');
  expect(freezesAt('/Deploy')).toContain('in:/Deploy/*');
  expect(freezesAt(null)).not.toContain('in:');
});

it('leaves a name out that nobody would write, and keeps the others', () => {
  const query = pushesBehind(rowsOf(['acme/api', 'x'.repeat(5_000), 'acme/web']));
  expect(query).toContain('#repo:acme/api');
  expect(query).toContain('#repo:acme/web');
  expect(pushesBehind(rowsOf([]))).toBeNull();
});
