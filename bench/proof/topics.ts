/**
 * `npm run proof -- topics`: a hub of 5,000 topics and 300 users, each of whom reads a part of them: how long a change of
 * rights takes, the list of topics for one reader, and a decision of the hub about one topic.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Caller, openTestApp } from '@tagloop/server/testing/app';
import { writeProof } from '../proofs.ts';

const areas = 10;
const teams = 10;
const perTeam = 49;
const users = 300;
const groups = 30;
const rounds = 7;

const folder = mkdtempSync(join(tmpdir(), 'tagloop-topics-'));
const hub = await openTestApp({ store: { kind: 'sqlite', file: join(folder, 'hub.db') } });
const begun = Date.now();

/** Ms, the middle one of some rounds. */
async function timed(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return Math.round((times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0) * 10) / 10;
}

async function done<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: unknown, by = hub.admin) {
  const answer = await by.call<T>(method, url, body);
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function makeReaders(): Promise<Caller[]> {
  const readers: Caller[] = [];
  for (let at = 0; at < users; at += 1) readers.push(await hub.robot(`u${at}`));
  for (let at = 0; at < groups; at += 1) {
    const { id } = await done<{ id: string }>('POST', '/api/groups', { name: `g${at}` });
    for (let member = at; member < users; member += groups) {
      await done('PUT', `/api/groups/${id}/members/u${member}`, {});
    }
  }
  return readers;
}

/** Every topic of a team has the rights of the team: two groups and four users; the admin has them all. */
async function makeTopics(): Promise<{ root: string; area: string; team: string }> {
  const { id: root } = await hub.topic('/Org');
  await done('PUT', `/api/topics/${root}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
  let area = '';
  let team = '';
  for (let a = 0; a < areas; a += 1) {
    area = (await done<{ id: string }>('POST', '/api/topics', { path: `/Org/A${a}` })).id;
    for (let t = 0; t < teams; t += 1) {
      const path = `/Org/A${a}/T${t}`;
      const nth = a * teams + t;
      team = (await done<{ id: string }>('POST', '/api/topics', { path })).id;
      const four = [0, 1, 2, 3].map((each) => ({ user: `u${(nth * 3 + each) % users}`, level: 'write' }));
      const grant = [
        { group: `g${nth % groups}`, level: 'write' },
        { group: `g${(nth + 7) % groups}`, level: 'read' },
      ];
      await done('PATCH', `/api/topics/${team}/rights`, { grant: [...grant, ...four] });
      for (let at = 0; at < perTeam; at += 1) await done('POST', '/api/topics', { path: `${path}/N${at}` });
    }
  }
  return { root, area, team };
}

try {
  const readers = await makeReaders();
  const { root, area, team } = await makeTopics();
  const { topics, tokens } = hub.app.services;
  const listOf = (reader: Caller) => done<{ topics: unknown[] }>('GET', '/api/topics', undefined, reader);
  const actors = (await Promise.all(readers.map(({ token }) => tokens.actorOfToken(token)))).filter(
    (one) => one !== null,
  );
  // Each of them has been here before: what the hub knows of him must follow a change.
  for (const actor of actors) topics.readable(actor);

  const changed = (id: string) =>
    timed((round) => {
      const level = round % 2 === 0 ? 'read' : 'write';
      return done('PATCH', `/api/topics/${id}/rights`, { grant: [{ user: 'u0', level }], below: true });
    });
  const [onTeam, onArea, onAll] = [await changed(team), await changed(area), await changed(root)];

  const [reader] = readers;
  const [actor] = actors;
  if (!reader || !actor) throw new Error('there are no readers');
  const listed = (await listOf(reader)).topics.length;
  const list = await timed(() => listOf(reader));
  const other = readers[150] ?? reader;
  const otherListed = (await listOf(other)).topics.length;
  const otherList = await timed(() => listOf(other));

  const all = topics.all();
  let allowed = 0;
  const decisions = 2_000_000;
  const start = performance.now();
  for (let at = 0; at < decisions; at += 1) {
    const who = actors[at % actors.length];
    const topic = all[(at * 7) % all.length];
    if (who && topic && topics.may(who, 'read', topic)) allowed += 1;
  }
  const nanoseconds = Math.round(((performance.now() - start) / decisions) * 1e6);

  writeProof('topics', begun, {
    topics: all.length,
    users,
    groups,
    'ms to change the rights of 50, 501 and 5,011 topics at once': [onTeam, onArea, onAll],
    [`ms to list ${listed} and ${otherListed} topics for a reader`]: [list, otherList],
    'ns to decide whether a user may read a topic': nanoseconds,
    allowed,
  });
} finally {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
}
