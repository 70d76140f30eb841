/** What the hub asks of every operation that a source makes. */

import { familiesOf } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { tagKeyValue, tagsOf } from '@tagloop/language/text/tags';
import { expect } from 'vitest';
import type { Operation } from '../integrations/source.ts';

export function expectOperation(operation: Operation): void {
  const { key, parentKey, text, labels, reply, at, place } = operation;
  const set = labels?.set ?? [];
  expectKey(key, set);
  if (parentKey !== undefined) {
    expectKey(parentKey, set);
    expect(parentKey, 'a reply is not its own root').not.toBe(key);
  }
  if (text !== undefined) expectText(text);
  if (reply !== undefined) {
    expectText(reply.text);
    if (reply.key !== undefined) expectKey(reply.key, reply.labels ?? []);
  }
  for (const label of [...set, ...(reply?.labels ?? [])]) expectLabel(label);
  expect(Number.isSafeInteger(at), `${at} is not whole milliseconds`).toBe(true);
  if (place !== undefined) expect(place).toMatch(/^\w+(\/\w+)*$/);
}

/** A key never holds what can change: the states that this very operation sets. */
function expectKey(key: string, labels: readonly (Label | string)[]): void {
  expect(key).toMatch(/^[^\s\p{Cc}]{1,300}$/u);
  const parts = key.split(/[/:]/);
  const states = labels.map(textOf).filter((text) => familiesOf(text).length > 0);
  for (const state of states) expect(parts, `a state in the key ${key}`).not.toContain(state);
}

function expectText(text: string): void {
  expect(text.trim()).toBe(text);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/[\0\p{Cs}]/u);
  expect(text.length).toBeLessThan(100_000);
  for (const tag of tagsOf(text)) {
    expect(tagKeyValue(tag)?.value ?? tag).not.toMatch(/^(undefined|null|NaN|\[object .*)$/);
  }
}

function expectLabel(label: Label | string): void {
  expect(textOf(label)).toMatch(/^.{1,100}$/u);
  if (typeof label !== 'string') expect(label.color).toMatch(/^(#[0-9a-f]{3,8}|(rgb|hsl)a?\(.+\)|[a-z]+)$/i);
}

function textOf(label: Label | string): string {
  return typeof label === 'string' ? label : label.text;
}
