/** What stands behind the head of a part, for the list that its values are chosen from. */

import { writeChoice } from '@tagloop/language/query/choice';
import type { Completion } from '@tagloop/language/query/complete';
import { type Operator, operatorNamed } from '@tagloop/language/query/operators';
import { parse } from '@tagloop/language/query/parse';
import { type Part, partsOf } from '@tagloop/language/query/terms';

/** Null: the text is no query, or not yet. */
export function readParts(text: string): readonly Part[] | null {
  try {
    return partsOf(parse(text));
  } catch {
    return null;
  }
}

export function operatorOf({ head }: Part): Operator | undefined {
  return operatorNamed(head.slice(0, -1));
}

/** What is completed behind the head; null: words, for which nothing is offered. */
export function kindOf(part: Part): Completion['kind'] | null {
  if (part.head === '#') return 'tag';
  if (part.head === '@') return 'user';
  const operator = operatorOf(part);
  switch (operator?.takes) {
    case undefined:
      return null;
    case 'label':
    case 'user':
    case 'topic':
    case 'stage':
      return operator.takes;
    default:
      return 'value';
  }
}

/** Whether only what is offered can stand there. */
export function isClosed(part: Part): boolean {
  return operatorOf(part)?.choices !== undefined;
}

/** A value as somebody typed it, with quotes where they are needed. */
export function writeTyped(part: Part, typed: string): string {
  const text = typed.trim();
  const isQuoted = text.startsWith('"');
  switch (kindOf(part)) {
    case 'label':
      if (isQuoted) return text;
      return text.endsWith('*')
        ? writeChoice({ kind: 'label', text: text.slice(0, -1), prefix: true })
        : writeChoice({ kind: 'label', text, prefix: false });
    case 'topic': {
      if (isQuoted) return text;
      const path = `/${text.replace(/^\/+/, '').replace(/\/\*$/, '')}`;
      return writeChoice({ kind: 'topic', path, subtree: text.endsWith('/*') });
    }
    case 'tag': {
      const isForm = /[:"*]/.test(text);
      return isForm ? text.replace(/^#/, '') : writeChoice({ kind: 'tag', name: text.replace(/^#/, '') });
    }
    default:
      return text;
  }
}
