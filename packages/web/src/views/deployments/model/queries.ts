/** What the view asks for besides its own messages, as queries: what the reader may not read is simply not there. */

import type { ChainedPush } from '@tagloop/language/commits/pushChain';
import type { Node } from '@tagloop/language/query/ast';
import { print } from '@tagloop/language/query/print';
import type { Row } from './grid.ts';

const dayMs = 86_400_000;
/** How long a push may have waited before its deployment. */
const waitDays = 30;
/** A query has at most 200 terms. */
const mostRepos = 50;
const mostIncidents = 50;
/** Characters that the hub takes, and that one part of an alternative may have, so that it leaves room for the others. */
const longest = 4000;
const longestPart = 200;

/** What of a deployment tells which ones came before and after it. */
interface Around {
  readonly service: string;
  readonly env: string;
  readonly at: number;
}

const tag = (name: string): Node => ({ kind: 'tag', name });
const and = (...nodes: Node[]): Node => ({ kind: 'and', nodes });
const or = (...nodes: Node[]): Node => ({ kind: 'or', nodes });
const is = (what: 'root' | 'reply'): Node => ({ kind: 'is', what });
/** A whole day: a query that changes is another list to read. */
const day = (at: number) => ({ kind: 'day', date: new Date(at).toISOString().slice(0, 10) }) as const;
const instant = (at: number) => ({ kind: 'instant', iso: new Date(at).toISOString() }) as const;
const ofService = (service: string): Node => or(tag(`service:${service}`), tag(`app:${service}`));

/** Null where it would be too long: what nobody would write is not asked. */
function asked(...nodes: Node[]): string | null {
  const text = print({ where: and(...nodes) });
  return text.length > longest ? null : text;
}

/** As many of the alternatives as fit, the first ones first; null where there are none. */
function askedAny(nodes: readonly Node[], alternatives: readonly Node[]): string | null {
  const fitting = alternatives.filter((where) => print({ where }).length <= longestPart);
  for (let count = fitting.length; count > 0; count = Math.floor(count * 0.9)) {
    const text = asked(...nodes, or(...fitting.slice(0, count)));
    if (text !== null) return text;
  }
  return null;
}

/** The pushes of every repository since what runs of it was pushed; null: none is told. */
export function pushesBehind(rows: readonly Row[]): string | null {
  const since = new Map<string, number>();
  for (const { cells } of rows) {
    for (const { runs } of cells.values()) {
      if (runs?.repo !== undefined) since.set(runs.repo, Math.min(runs.at, since.get(runs.repo) ?? runs.at));
    }
  }
  const latest = [...since].sort(([, a], [, b]) => b - a).slice(0, mostRepos);
  const repos = latest
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([repo, at]) =>
      and(tag(`repo:${repo}`), { kind: 'time', field: 'created', from: day(at - waitDays * dayMs) }),
    );
  return askedAny([is('root'), tag('push')], repos);
}

/** The pushes of a repository that can lie between two moments. */
export function pushesIn(repo: string, from: number, to: number): string | null {
  const time: Node = { kind: 'time', field: 'created', from: day(from - waitDays * dayMs), to: day(to + dayMs) };
  return asked(is('root'), tag('push'), tag(`repo:${repo}`), time);
}

/** The pull requests of which the merge is the head of one of the pushes, of some 70 at most. */
export function pullsOf(pushes: readonly ChainedPush[]): string | null {
  const merges = pushes.flatMap(({ commit }) => (commit === undefined ? [] : [tag(`merge:${commit}`)]));
  return askedAny([is('root'), tag('PullRequest')], merges);
}

/** Alerts of every service that nobody has done with; of one, where it is named. */
export function openAlerts(service?: string): string | null {
  const isOpen: Node = { kind: 'label', any: ['open', 'doing'].map((text) => ({ text, prefix: false })) };
  const nodes = [is('root'), tag('AL'), isOpen, ...(service === undefined ? [] : [ofService(service)])];
  return asked(...nodes);
}

/** The message with an id of the address, whatever stands there. */
export function deploymentAt(id: string): string | null {
  return asked(is('root'), { kind: 'id', id });
}

/** The deployments of a service and an environment of one topic, from some time after a moment back to the first. */
export function deploymentsUntil({ service, env, at }: Around, topic: string): string | null {
  return asked(
    is('root'),
    tag('deploy'),
    { kind: 'in', any: [{ path: topic, subtree: false }] },
    ...(service === '' ? [] : [ofService(service)]),
    ...(env === '' ? [] : [or(tag(`env:${env}`), tag(`environment:${env}`))]),
    { kind: 'time', field: 'created', to: day(at + waitDays * dayMs) },
  );
}

/** The freezes that hold for a topic: of it, of those above it and, seen from above, of those below; null: of all. */
export function freezesAt(topic: string | null): string | null {
  const parts = (topic ?? '').split('/').slice(1);
  const above = parts.slice(0, -1).map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  const places = [{ path: topic ?? '', subtree: true }, ...above.map((path) => ({ path, subtree: false }))];
  const lifted: Node = { kind: 'label', any: [{ text: 'done', prefix: false }] };
  return asked(
    is('root'),
    tag('freeze'),
    { kind: 'not', node: lifted },
    ...(topic === null ? [] : [{ kind: 'in', any: places } as const]),
  );
}

/** Releases that tell their commit. */
export const releasesWithCommit = print({
  where: and({ kind: 'tagKey', key: 'release' }, { kind: 'tagKey', key: 'commit' }, is('root')),
});

/** Alerts of a service of which something is heard since. */
export function alertsSince(service: string, from: number): string | null {
  const time: Node = { kind: 'time', field: 'updated', from: instant(from) };
  return asked(is('root'), or(tag('AL'), tag('UP')), ofService(service), time);
}

/** Every time that an alert spoke within a period. */
export function occurrencesIn(from: number, to: number): string | null {
  const time: Node = { kind: 'time', field: 'created', from: instant(from), to: instant(to) };
  return asked(is('reply'), tag('AL'), tag('replay'), time);
}

/** The incidents that name the deployment as their cause, and those that it names itself. */
export function incidentsOf(id: string, named: readonly string[]): string | null {
  const links = [tag(`cause:${id}`), ...named.slice(0, mostIncidents).map((each) => tag(`incident:${each}`))];
  return askedAny([is('root'), { kind: 'tagKey', key: 'incident' }], links);
}
