import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accept, type Choice, writeChoice } from './choice.ts';
import { completionAt } from './complete.ts';
import { operators } from './operators.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { partsOf } from './terms.ts';
import { anyQuery, anyTerm } from './testing.ts';

interface Given {
  readonly head: string;
  readonly choice: Choice;
}

const choice: fc.Arbitrary<Given> = anyTerm.chain<Given>(({ where }) => {
  switch (where.kind) {
    case 'tag':
      return fc.constant({ head: '#', choice: where });
    case 'tagKey':
      return fc.constant({ head: '#', choice: where });
    case 'label':
      return fc.constantFrom(
        ...where.any.map((each) => ({ head: 'label:', choice: { kind: 'label', ...each } as const })),
      );
    case 'in':
      return fc.constantFrom(
        ...where.any.map((each) => ({ head: 'in:', choice: { kind: 'topic', ...each } as const })),
      );
    default:
      return fc.constant({ head: 'from:', choice: { kind: 'plain', text: 'ada' } as const });
  }
});

test('whatever is accepted reads as itself, between whatever stands before and behind', () => {
  fc.assert(
    fc.property(anyQuery, choice, fc.constantFrom('', 'a', '"a b'), fc.boolean(), (query, given, typed, isNegative) => {
      const { sort: _, ...unsorted } = query;
      const before = `(${print(unsorted)}) ${isNegative ? '-' : ''}${given.head}`.replace('() ', '');
      const at = completionAt(before + typed, before.length + typed.length);
      if (!at) throw new Error(`nothing to complete in ${before}${typed}`);
      const { text, caret } = accept(before + typed, at, writeChoice(given.choice));
      expect(caret).toBe(text.length);
      const last = partsOf(parse(text)).at(-1);
      const alone = partsOf(parse(`${isNegative ? '-' : ''}${given.head}${writeChoice(given.choice)}`)).at(-1);
      expect(last).toEqual(alone);
    }),
  );
});

test('every operator that is accepted begins a term of its own', () => {
  for (const { name, examples } of operators) {
    const typed = name.slice(0, 2);
    const at = completionAt(typed, typed.length);
    if (!at) throw new Error(name);
    const { text } = accept(typed, at, writeChoice({ kind: 'operator', name }));
    expect(examples.some((example) => example.replace(/^-/, '').startsWith(text))).toBe(true);
    expect(completionAt(text, text.length)?.kind).not.toBe('operator');
  }
});
