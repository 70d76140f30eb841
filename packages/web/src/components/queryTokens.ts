/** A query text cut into terms and the gaps between them, for drawing; it need not be right. */

export interface QueryToken {
  /** Place in the text. */
  readonly start: number;
  readonly isTerm: boolean;
  readonly isNegative: boolean;
  /** `label:`, `#`, `@` or empty. */
  readonly operator: string;
  readonly rest: string;
}

const term = /(?:"[^"]*"?|[^\s"()])+/g;
const head = /^(-?)((?:\p{L}[\p{L}\p{N}_-]*:(?!\/\/))|[#@]?)/u;

/** All tokens together are the text. `OR` is no term. */
export function queryTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let from = 0;
  function gap(to: number): void {
    if (to > from) {
      tokens.push({ start: from, isTerm: false, isNegative: false, operator: '', rest: text.slice(from, to) });
    }
  }
  for (const match of text.matchAll(term)) {
    const [source] = match;
    if (source === 'OR') continue;
    gap(match.index);
    const [, dash = '', operator = ''] = head.exec(source) ?? [];
    const rest = source.slice(dash.length + operator.length);
    tokens.push({ start: match.index, isTerm: true, isNegative: dash !== '', operator, rest });
    from = match.index + source.length;
  }
  gap(text.length);
  return tokens;
}
