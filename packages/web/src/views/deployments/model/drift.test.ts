import { createPushChain } from '@tagloop/language/commits/pushChain';
import { expect, it } from 'vitest';
import { message } from '../testing.ts';
import { readMessages } from './deployed.ts';
import { driftOf, waitingOf } from './drift.ts';
import { environmentsOf, orderEnvironments } from './environments.ts';
import { gridOf } from './grid.ts';

const repo = 'acme/api';
const sha = (index: number) => String(index).repeat(8);
/** From one commit to the next, of those that are told. */
const chainOf = (...heads: number[]) =>
  createPushChain(heads.map((to) => ({ repo, branch: 'main', before: sha(to - 1), commit: sha(to), at: to })));
const environments = orderEnvironments(['production-us', 'staging', 'production-eu'], [], {});

function row(commits: Readonly<Record<string, number>>, version = (index: number) => `v${index}`) {
  const messages = Object.entries(commits).map(([env, index]) =>
    message(env, `#deploy #service:api #repo:${repo} #env:${env} #version:${version(index)} #commit:${sha(index)}`),
  );
  const [first] = gridOf(readMessages(messages).deployed);
  if (!first) throw new Error('there is no row');
  return first;
}

it('counts what runs in an environment before and not here', () => {
  const drift = driftOf(row({ staging: 4, 'production-eu': 2, 'production-us': 1 }), environments, chainOf(2, 3, 4));
  expect(drift.get('staging')).toBeUndefined();
  expect(drift.get('production-eu')).toMatchObject({ kind: 'behind', than: 'staging', pushes: { length: 2 } });
  expect(drift.get('production-us')).toMatchObject({ kind: 'behind', than: 'staging', pushes: { length: 3 } });
});

it('says unknown where the chain has a hole, and never counts over it', () => {
  const drift = driftOf(row({ staging: 4, 'production-eu': 1 }), environments, chainOf(2, 4));
  expect(drift.get('production-eu')).toEqual({ kind: 'unknown', than: 'staging' });
});

it('finds nothing behind at one commit under two versions, at one version without commits, or ahead', () => {
  let candidate = 0;
  const same = row({ staging: 1, 'production-eu': 1 }, (index) => `v${index}-rc.${++candidate}`);
  expect(driftOf(same, environments, chainOf()).size).toBe(0);
  const [bare] = gridOf(
    readMessages(['staging', 'production-eu'].map((env) => message(env, `#deploy #service:api #env:${env} #version:1`)))
      .deployed,
  );
  expect(bare && driftOf(bare, environments, chainOf()).size).toBe(0);
  expect(driftOf(row({ staging: 1, 'production-eu': 2 }), environments, chainOf(2)).size).toBe(0);
});

it('tells what waits behind production, or that nobody knows', () => {
  const running = row({ staging: 3, 'production-eu': 2 });
  expect(waitingOf(running, environments, chainOf(2, 3, 4))?.pushes?.map(({ commit }) => commit)).toEqual([
    sha(4),
    sha(3),
  ]);
  expect(waitingOf(running, environments, chainOf(2, 4))?.pushes).toBeNull();
  expect(waitingOf(running, environments, chainOf())?.pushes).toBeNull();
});

it('orders environments as chosen, the others by their tier', () => {
  const names = ['production', 'dev', 'preprod', 'staging', 'canary', ''];
  const settings = { dev: 'development', 'stag*': 'staging', preprod: 'staging', production: 'production' } as const;
  const order = (chosen: Parameters<typeof orderEnvironments>[1]) =>
    orderEnvironments(names, chosen, settings).map(({ name }) => name);
  expect(order([])).toEqual(['dev', 'staging', 'preprod', 'canary', '', 'production']);
  expect(order([{ name: 'prod*', tier: 'topic' }])).toEqual(['production', 'dev', 'staging', 'preprod', 'canary', '']);
  const [canary] = orderEnvironments(['canary'], [{ name: 'can*', tier: 'production' }], settings);
  expect(canary?.tier).toBe('production');
});

it('takes the environments of the nearest topic that has any', () => {
  const at = (path: string, environments: Readonly<Record<string, 'production'>>) => ({
    path,
    settings: { environments },
  });
  const topics = [at('/Deploy', { blue: 'production' }), at('/Deploy/API', {}), at('/Dep', { green: 'production' })];
  expect(environmentsOf('/deploy/api', topics)).toEqual({ blue: 'production' });
  expect(environmentsOf(null, topics)).toEqual({});
});
