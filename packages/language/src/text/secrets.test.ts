import { expect, test } from 'vitest';
import { findSecrets, type SecretKind } from './secrets.ts';

/** Put together here, so that no search for secrets finds one in this file. */
const secret = (...parts: readonly string[]) => parts.join('');
const some = 'Ab3dE6gH9'.repeat(8);

test.each<[SecretKind, string]>([
  ['awsKey', secret('AKI', 'A', 'ABCDEFGHIJKLMNOP')],
  ['github', secret('gh', 'p_', some.slice(0, 36))],
  ['github', secret('github', '_pat_', some.slice(0, 60))],
  ['gitlab', secret('glp', 'at-', some.slice(0, 20))],
  ['slack', secret('xox', 'b-', '1234567890-abc')],
  ['google', secret('AI', 'za', some.slice(0, 35))],
  ['stripe', secret('sk', '_live_', some.slice(0, 24))],
  ['npm', secret('npm', '_', some.slice(0, 36))],
  ['token', secret('ey', 'J', some.slice(0, 12), '.ey', 'J', some.slice(0, 12))],
  ['privateKey', secret('-----BEGIN RSA ', 'PRIVATE KEY-----')],
  ['urlPassword', secret('postgres://ada:', 'hunter22', '@db/shop')],
  ['password', secret('password = ', '"correct horse"'.replace(' ', '-'))],
])('%s is found, with its line', (kind, text) => {
  expect(findSecrets(`first\n  x = ${text} // here`)).toContainEqual({ kind, line: 2 });
});

test.each([
  'password = process.env.PASSWORD',
  'password: "$PASSWORD"',
  'api_key = "<your key>"',
  'https://example.org:8080/@ada',
  'postgres://$USER:$PASSWORD@db/shop',
  'const token = await login(user)',
  'xoxo, Ada',
])('nothing is found in %s', (text) => {
  expect(findSecrets(text)).toEqual([]);
});

test('a long text is read in no time', () => {
  const text = `${'a'.repeat(50_000)}://${'password='.repeat(5_000)}`;
  const began = performance.now();
  findSecrets(text);
  expect(performance.now() - began).toBeLessThan(1_000);
});
