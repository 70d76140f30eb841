/** What a choice of the completion puts into the text. */

import type { LabelPattern, TopicPattern } from './ast.ts';
import type { Completion } from './complete.ts';
import type { OperatorName } from './operators.ts';
import { writeLabel, writeTopic } from './print.ts';
import { writeKeyStart, writeTagTerm } from './tagTerm.ts';

export type Choice =
  | { readonly kind: 'operator'; readonly name: OperatorName }
  | { readonly kind: 'tag'; readonly name: string }
  /** Any value of the key. */
  | { readonly kind: 'tagKey'; readonly key: string }
  /** The value is still to come. */
  | { readonly kind: 'tagStart'; readonly key: string }
  | ({ readonly kind: 'label' } & LabelPattern)
  | ({ readonly kind: 'topic' } & TopicPattern)
  /** What needs no quotes: names of users and groups, stages, times, numbers. */
  | { readonly kind: 'plain'; readonly text: string };

/** As it stands behind the operator or the sign, with quotes where they are needed. */
export function writeChoice(choice: Choice): string {
  switch (choice.kind) {
    case 'operator':
      return `${choice.name}:`;
    case 'tag':
      return withoutSign(writeTagTerm(choice));
    case 'tagKey':
      return withoutSign(writeTagTerm(choice));
    case 'tagStart':
      return withoutSign(writeKeyStart(choice.key));
    case 'label':
      return writeLabel(choice);
    case 'topic':
      return writeTopic(choice);
    case 'plain':
      return choice.text;
  }
}

/** The text with a choice in place of what was typed of it; `caret` stands behind the choice. */
export function accept(
  text: string,
  at: Completion,
  written: string,
): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, at.from) + written + text.slice(at.to), caret: at.from + written.length };
}

function withoutSign(tag: string): string {
  return tag.slice(1);
}
