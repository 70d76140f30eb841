/** Where a URL ends in running text. */

const inside = /[\p{L}\p{M}\p{N}\p{S}/\-_&~*%=#]/u;
const neverInside = /[<>`]/;
/** May stand inside of a URL but does not end it. */
const notLast = /[@.,:;'?!|]/;
/** How deep brackets may lie: keeps the search short in a text full of schemes and open brackets. */
const depthLimit = 8;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The end of the URL whose part after the scheme begins at `from`. Brackets belong to it as far as they are balanced:
 * in `(see https://a.b/c_(d))` the last one does not.
 */
export function urlEnd(text: string, from: number): number {
  /** The last place where the URL could end with all its brackets closed. */
  let end = from;
  const open: string[] = [];
  let at = from;
  while (at < text.length && open.length <= depthLimit) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const closer = closing[character];
    if (closer !== undefined) open.push(closer);
    else if (character === open.at(-1)) open.pop();
    else if (notLast.test(character)) {
      at += character.length;
      continue;
    } else if (neverInside.test(character) || !inside.test(character)) break;
    at += character.length;
    if (open.length === 0) end = at;
  }
  return end;
}
