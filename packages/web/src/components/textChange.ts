/** Where two texts differ, so that a long one is not read twice for one word. */

/** This many words stay on either side, to know the place. */
const kept = 2;

/** Both texts without the words that they begin and end with alike; `…` stands for these. */
export function textChange(was: string, is: string): { readonly was: string; readonly is: string } {
  const before = was.split(/\s+/);
  const after = is.split(/\s+/);
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front] === after[front]) front += 1;
  let back = 0;
  while (back < most - front && before.at(-1 - back) === after.at(-1 - back)) back += 1;
  const from = Math.max(0, front - kept);
  const left = Math.max(0, back - kept);
  const cut = (words: readonly string[]) =>
    [...(from > 0 ? ['…'] : []), ...words.slice(from, words.length - left), ...(left > 0 ? ['…'] : [])].join(' ');
  return { was: cut(before), is: cut(after) };
}
