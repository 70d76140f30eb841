/** Which stories a change is about: it is what ties the code to the plan. */

/** The name of an issue as a story: `acme/api/42`. */
export function storyOfIssue(repo: string, number: number | string): string {
  return `${repo}/${number}`;
}

/** An id of a tracker at the start of a part of a branch (`feature/API-7-cursor`), of a title or of a subject. */
const trackerId = /^[[(]?([A-Z][A-Z0-9]+-\d+)(?![\w.])/;

/** The words of forges for an issue that a merge closes, with `#7`, `owner/name#7` or the URL of the issue. */
const closing =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:https?:\/\/[^\s/]+\/)?([\w.-]+\/[\w.-]+)?(?:#|\/issues\/)(\d+)\b/gi;

export interface Change {
  /** Title of the pull request, or message of the commit. */
  readonly text: string;
  readonly branch?: string;
  /** Description of the pull request. */
  readonly body?: string;
}

/** Each once, in order. */
export function storiesOf({ text, branch = '', body = '' }: Change, { repo }: { readonly repo: string }): string[] {
  const tracked = [text, ...branch.split(/[/:]/)].flatMap((part) => trackerId.exec(part)?.[1] ?? []);
  const closed = [...`${text}\n${body}`.matchAll(closing)].map((found) =>
    storyOfIssue(found[1] ?? repo, found[2] ?? ''),
  );
  return [...new Set([...tracked, ...closed])];
}
