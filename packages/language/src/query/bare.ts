/** What may stand in a query without quotes, and how quotes are written. */

const bareValue = /^(?!\/\/)[^()",\p{White_Space}]*[^()",*\p{White_Space}]$/u;
const bareText = /^(?!\/\/)[^()"\p{White_Space}]+$/u;
const bareWord = new RegExp(
  [
    '^(?!OR$)', // the operator
    '(?!\\p{L}[\\p{L}\\p{N}_-]*:(?!\\/\\/))', // `label:…`
    '(?![#＃@＠].)', // a tag, a mention
    '(?!-[^-])', // a negation
    '[^()"\\p{White_Space}]+$',
  ].join(''),
  'u',
);

/** Whether a word, its star included, reads as one word. */
export function isBareWord(token: string): boolean {
  return bareWord.test(token);
}

/** Whether a value reads as itself in a list: no comma, no final star. */
export function isBareValue(value: string): boolean {
  return bareValue.test(value);
}

/** Whether a text behind an operator that takes no list reads as itself. */
export function isBareText(text: string): boolean {
  return bareText.test(text);
}

export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
