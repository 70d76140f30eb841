import { expect, it } from 'vitest';
import { message } from '../testing.ts';
import { needsReleases, readReleases, withCommits } from './commits.ts';
import { readMessages } from './deployed.ts';

it('takes commit and repository from the release of the version, unless releases do not agree', () => {
  const releases = readReleases([
    message('r1', '#release:1.0.0 #service:api #repo:acme/api #commit:aaaaaaa'),
    message('r2', '#release:2.0.0 #service:api #commit:bbbbbbb'),
    message('r3', '#release:2.0.0 #service:api #commit:ccccccc'),
    message('r4', '#release:1.0.0 #service:web #repo:acme/web #commit:ddddddd'),
    message('r5', '#release:3.0.0 #service:api'),
  ]);
  const commitOf = (text: string) => {
    const [found] = withCommits(readMessages([message('d', text)]).deployed, releases);
    return [found?.repo, found?.commit];
  };
  expect(commitOf('#deploy #service:api #version:v1.0.0')).toEqual(['acme/api', 'aaaaaaa']);
  expect(commitOf('#deploy #service:api #version:1.0.0 #commit:eeeeeee')).toEqual([undefined, 'eeeeeee']);
  expect(commitOf('#deploy #service:api #version:2.0.0')).toEqual([undefined, undefined]);
  expect(commitOf('#deploy #service:api #version:3.0.0')).toEqual([undefined, undefined]);
});

it('asks for releases only where a deployment lacks its commit', () => {
  const read = (text: string) => needsReleases(readMessages([message('d', text)]).deployed);
  expect(read('#deploy #service:api #version:1.0.0')).toBe(true);
  expect(read('#deploy #service:api #version:1.0.0 #commit:eeeeeee')).toBe(false);
  expect(read('#deploy #service:api')).toBe(false);
});
