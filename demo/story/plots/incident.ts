/** A deployment breaks something: the alert, who takes it, the way out, and what is learned. */

import { writeIncident } from '@tagloop/language/vocabulary/incident';
import { hour, minute } from '../calendar.ts';
import { buildersOf, planner } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import type { IncidentLine, Mended } from '../content/incidents.ts';
import { topics } from '../topics.ts';
import type { Repo, Version, World } from '../world.ts';
import * as alert from './alert.ts';
import { moveCard, plan } from './cards.ts';
import { change } from './change.ts';
import { deploy, release } from './deploy.ts';

export interface Broken {
  readonly line: IncidentLine;
  /** What broke it. */
  readonly version: Version;
  readonly previous: Version;
  /** Key of the deployment's message. */
  readonly deployment: string;
}

/** Who has a part in it. */
interface Cast {
  readonly id: string;
  readonly onCall: string;
  readonly builder: string;
}

/** Begins when the deployment is through; until it ends the service gives out nothing else. */
export function* incident(world: World, repo: Repo, broken: Broken): Plot {
  const { line, version } = broken;
  const deployed = world.at;
  const watched: alert.AlertLine = { ...line.alert, service: repo.service.name };
  const [least, most] = line.shows;
  yield world.soon(least * minute, most * minute);
  const minutes = Math.round((world.at - deployed) / minute);
  const [onCall] = world.onCall();
  const builder = buildersOf(repo.service.name).find((name) => name !== onCall) ?? onCall;
  const cast: Cast = { id: `INC-${world.serial('incident', 31)}`, onCall, builder };
  alert.raise(world, watched);
  const [soonest, latest] = line.waits ?? [2, 6];
  yield world.soon(soonest * minute, latest * minute);
  alert.take(world, watched, onCall);
  const taken = world.at;
  yield world.soon(minute, 3 * minute);
  alert.repeat(world, watched, line.alert.grows);
  yield world.soon(minute, 4 * minute);
  declare(world, repo, broken, cast);
  alert.tie(world, watched, onCall, cast.id);
  yield* search(world, line, cast);
  talk(
    world,
    cast.id,
    'agent',
    `The alert began ${minutes} minutes after ${version.number} reached production. ${line.hint}`,
  );
  if (line.mends === 'rollback') yield* rollBack(world, repo, broken, cast);
  else yield* mendAtOnce(world, repo, line, cast);
  yield world.soon(3 * minute, 12 * minute);
  alert.clear(world, watched, line.alert.calm, onCall);
  world.upsert(onCall, {
    topic: topics.incidents,
    key: cast.id,
    set: ['done', `done:${onCall}`],
    remove: [`doing:${onCall}`],
  });
  alert.report(world, watched, onCall, taken, `${cast.id}: ${line.felt}`);
  world.blocking.push({ text: `${line.felt} #incident:${cast.id}`, at: world.at });
  world.start(learn(world, line, cast), world.atWork(2 * hour, 9 * hour));
  if (line.mends === 'rollback') yield* change(world, { repo, author: builder, ...line.fix, isUrgent: true });
  repo.isBusy = false;
}

function declare(world: World, { service }: Repo, { line, deployment }: Broken, { id, onCall }: Cast): void {
  const cause = 'deploymentid';
  world.post(onCall, {
    topic: topics.incidents,
    key: id,
    text: writeIncident({ id, service: service.name, severity: line.severity, cause, summary: line.felt }),
    labels: ['doing', `doing:${onCall}`],
    ids: { [cause]: { topic: topics.environments, key: deployment } },
  });
}

function* search(world: World, line: IncidentLine, { id, onCall, builder }: Cast): Plot {
  for (const [index, text] of line.search.entries()) {
    yield world.soon(2 * minute, 5 * minute);
    talk(world, id, index % 2 === 0 ? onCall : builder, text);
  }
  yield world.soon(30_000, 2 * minute);
}

function* rollBack(world: World, repo: Repo, { line, version, previous, deployment }: Broken, cast: Cast): Plot {
  yield world.soon(minute, 4 * minute);
  talk(world, cast.id, cast.onCall, `Rolling back to ${previous.number}.`);
  yield* deploy(world, repo, {
    environment: 'production',
    tag: `v${previous.number}`,
    sha: previous.sha,
    kind: 'rollback',
    description: `Back from ${version.number}: ${line.felt}`,
    by: cast.onCall,
  });
  world.upsert(cast.onCall, { topic: topics.environments, key: deployment, set: ['RolledBack'] }, cast.id);
  repo.production = previous;
  // What it brought is in no release that runs: the next one brings it again, mended.
  repo.waiting = [...version.changes, ...repo.waiting];
  for (const { author, story } of version.changes) if (story) moveCard(world, author, story, 'status:doing');
  talk(world, cast.id, cast.onCall, `Back on ${previous.number}. ${line.calm}`);
}

function* mendAtOnce(world: World, repo: Repo, line: Mended, { id, builder }: Cast): Plot {
  talk(world, id, builder, `There is no way back: ${line.noWayBack} A fix is on its way.`);
  yield* change(world, { repo, author: builder, ...line.fix, isUrgent: true });
  yield* release(world, repo, { kind: 'hotfix', by: builder, title: line.fix.release });
  talk(world, id, builder, `The fix is out. ${line.calm}`);
}

/** What was learned, and the stories that follow from it. */
function* learn(world: World, line: IncidentLine, { id, builder }: Cast): Plot {
  talk(world, id, builder, line.learned);
  yield world.atWork(20 * minute, 2 * hour);
  for (const followUp of line.followUps) plan(world, planner, { ...followUp, epic: 'calm', incident: id }, true);
}

function talk(world: World, id: string, by: string, text: string): void {
  world.post(by, { topic: topics.incidents, to: id, text });
}
