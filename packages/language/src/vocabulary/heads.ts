/** The word that makes a message a thing. */

/**
 * Tags that say what a message is, the strongest first; a final colon means any value. Some are links on other
 * things (`#release:2.0.0` on feedback, `#incident:7` on an alert), so they stand behind those.
 */
export const heads = [
  'PullRequest',
  'push',
  'feedback',
  'intervention',
  'oncall',
  'silence',
  'escalation',
  'freeze',
  'deploy',
  'monitoring',
  'AL',
  'UP',
  'WARN',
  'review',
  'cds',
  'kpi:',
  'pipeline:',
  'step:',
  'language:',
  'incident:',
  'Nb:',
  'release:',
  'commit:',
] as const;
export type Head = (typeof heads)[number];

/**
 * The head among the tags in front of a text, else among those inside of it; undefined where there is none.
 * Tags are decoded, without `#`.
 */
export function headOf(leading: readonly string[], all: readonly string[]): Head | undefined {
  return strongest(leading) ?? strongest(all);
}

function strongest(tags: readonly string[]): Head | undefined {
  return heads.find((head) => tags.some((tag) => (head.endsWith(':') ? tag.startsWith(head) : tag === head)));
}
