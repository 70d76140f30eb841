import { expect, it } from 'vitest';
import { LoginLimit } from './limit.ts';

const minute = 60_000;
const names = Array.from({ length: 100 }, (_, at) => `name${at}`);

it('brakes guesses from one address, whatever the names, and none from others or the machine itself', () => {
  const limit = new LoginLimit();
  for (const name of names) limit.attempt(name, '192.0.2.1', 0);
  expect(() => limit.attempt('one more', '192.0.2.1', 0)).toThrow(/address; try again in 6 seconds/);
  limit.attempt('one more', '192.0.2.2', 0);
  for (const name of names) limit.attempt(name, null, 0);
  limit.attempt('another', null, 0);
});

it('does not count who knows his password', () => {
  const limit = new LoginLimit();
  for (const name of [...names, ...names]) {
    limit.attempt(name, '192.0.2.1', 0);
    limit.succeeded(name, '192.0.2.1');
  }
  for (let tries = 0; tries < 10; tries += 1) limit.attempt('Ada', '192.0.2.1', 0);
  expect(() => limit.attempt('ada', '192.0.2.1', 0)).toThrow(/name; try again in 60 seconds/);
  limit.attempt('ada', '192.0.2.1', minute);
});
