/** Reading a state off the labels of a message. */

import type { Label } from '../labels/label.ts';

/** The first label that is one of the states, or another word for one. */
export function stateOf<State extends string>(
  labels: readonly Label[],
  states: readonly State[],
  synonyms: Readonly<Record<string, State>> = {},
): State | undefined {
  for (const { text } of labels) {
    const state = states.find((each) => each === text) ?? (Object.hasOwn(synonyms, text) ? synonyms[text] : undefined);
    if (state !== undefined) return state;
  }
  return undefined;
}

export function has(labels: readonly Label[], text: string): boolean {
  return labels.some((label) => label.text === text);
}
