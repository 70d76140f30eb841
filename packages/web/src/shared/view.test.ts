/** What authors of views from outside are told is what the pages offer. */

import { readFileSync } from 'node:fs';
import type * as Told from '@tagloop/view';
import { expect, it } from 'vitest';
import type { ViewProps } from '../views/view.ts';
import * as offered from './view.ts';

/** The compiler holds each type that is told to the one that is offered. */
const told: Omit<typeof Told, 'defineDrawing'> = offered;
/** `defineDrawing` is generic in what the compiler cannot compare; what goes through it can be. */
const given = (props: ViewProps<{ size: 'small' }>): Told.ViewProps<{ size: 'small' }> => props;

it('tells of all that is offered, and of nothing else', () => {
  const file = new URL('../../../../examples/views/view.d.ts', import.meta.url);
  const names = [...readFileSync(file, 'utf8').matchAll(/^ {2}export (?:const|function) (\w+)/gm)].map(
    (match) => match[1],
  );
  expect(names.sort()).toEqual(Object.keys(offered).sort());
  expect(told).toBe(offered);
  expect(given.length).toBe(1);
});
