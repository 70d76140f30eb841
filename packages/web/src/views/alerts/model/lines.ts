/** The lines of a list: heads of sections and groups, and alerts. */

import { tagValue } from '@tagloop/language/text/tags';
import { inOrder, type Section, type ShownAlert, sections } from './alerts.ts';

export type Line =
  | { readonly kind: 'section'; readonly key: string; readonly section: Section; readonly count: number }
  /** `name` is empty for those without the tag. */
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'alert'; readonly key: string; readonly alert: ShownAlert };

/** All sections one below the other; those of the vocabulary have a head even where nothing is in them. */
export function listLines(alerts: readonly ShownAlert[], group: string): readonly Line[] {
  return sections.flatMap((section): readonly Line[] => {
    const own = alerts.filter((each) => each.section === section);
    if (own.length === 0 && section === 'other') return [];
    return [{ kind: 'section', key: `section ${section}`, section, count: own.length }, ...sectionLines(own, group)];
  });
}

/** The lines of one section. @param group key of a tag; empty: no groups */
export function sectionLines(alerts: readonly ShownAlert[], group: string): readonly Line[] {
  const section = alerts[0]?.section;
  if (group === '') return inOrder(alerts).map(lineOf);
  const groups = new Map<string, ShownAlert[]>();
  for (const alert of inOrder(alerts)) {
    const name = tagOf(alert, group);
    const own = groups.get(name);
    if (own) own.push(alert);
    else groups.set(name, [alert]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)))
    .flatMap(([name, own]): readonly Line[] => [
      { kind: 'group', key: `group ${section} ${name}`, name, count: own.length },
      ...own.map(lineOf),
    ]);
}

function lineOf(alert: ShownAlert): Line {
  return { kind: 'alert', key: alert.message.id, alert };
}

/** What the vocabulary knows is read in all its spellings: `#app:api` is a service, `severity:high` may be a label. */
function tagOf({ message, service, severity }: ShownAlert, key: string): string {
  const known = key === 'service' ? service : key === 'severity' ? severity : undefined;
  return known ?? tagValue(message.tags, key) ?? '';
}
