/** The subject of a commit as a line of a change log, by the convention `type(scope)!: words`. */

export interface Entry {
  /** `feat`, `fix` …; `other` when the subject does not follow the convention. */
  readonly section: string;
  readonly text: string;
}

const form = /^([a-z]{2,20})(?:\(([^()]+)\))?(!)?:\s+(\S.*)$/i;

export function entryOf(subject: string): Entry {
  const [, type, scope, breaks, words] = form.exec(subject) ?? [];
  if (type === undefined || words === undefined) return { section: 'other', text: subject };
  const text = `${scope === undefined ? '' : `${scope}: `}${words}${breaks ? ' (breaking)' : ''}`;
  return { section: type.toLowerCase(), text };
}
