/** What an event speaks of, as far as its data say it. */

import type { AuditEntry } from '../../../data/audit.ts';

type Data = Readonly<Record<string, unknown>>;

/** The name of its subject; null where it has none. */
export function subjectOf({ kind, data, topic }: AuditEntry): string | null {
  const noun = kind.split('.')[0];
  if (noun === 'message' || kind === 'topic.changed' || kind === 'topic.rights') return topic;
  if (noun === 'topic') return text(data, 'path') ?? pathWas(data) ?? topic;
  if (noun === 'group') return text(data, 'name') ?? text(data, 'group');
  if (noun === 'intake' || noun === 'hook' || noun === 'dashboard') return text(data, 'name') ?? text(data, noun);
  return noun === 'invitation' ? null : text(data, 'user');
}

/** Further facts: which fields changed, who came or went. */
export function detailOf({ kind, data, topic }: AuditEntry): string | null {
  if (kind === 'topic.moved') return topic;
  if (kind === 'message.replied') return null;
  if (kind === 'group.member') return text(data, 'user');
  if (kind === 'intake.created') return text(data, 'robot');
  if (kind.startsWith('token.')) return text(data, 'label');
  if (kind === 'topic.rights') return levelsOf(data.is);
  const fields = isData(data.is) ? Object.keys(data.is).flatMap((name) => leaves(name, data.is)) : pairs(data);
  return fields.length > 0 ? fields.join(', ') : null;
}

/** Settings are named one by one. */
function leaves(name: string, is: unknown): string[] {
  const value = isData(is) ? is[name] : undefined;
  return name === 'settings' && isData(value) ? Object.keys(value) : [name];
}

function pairs(data: Data): string[] {
  return Object.entries(data).flatMap(([name, value]) => (isData(value) && 'is' in value ? name : []));
}

function levelsOf(rights: unknown): string | null {
  if (!Array.isArray(rights)) return null;
  return rights
    .flatMap((right: unknown) =>
      isData(right) ? `${text(right, 'user') ?? text(right, 'group') ?? '*'}: ${text(right, 'level')}` : [],
    )
    .join(', ');
}

function pathWas({ path }: Data): string | null {
  return isData(path) ? text(path, 'was') : null;
}

function text(data: Data, name: string): string | null {
  const value = data[name];
  return typeof value === 'string' ? value : null;
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
