/** Who may do what with topics. */

import { type Actor, covers } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Level, TopicKind } from './contract.ts';
import { foldPath, isUnder, parentOf } from './paths.ts';
import { type Rank, rankOf } from './rights.ts';

/** Where private areas stand. */
export const privateRoot = '/Private';
/** Where the topics of exactly some people stand. */
export const directRoot = '/Direct';

const hubRoots = [privateRoot, directRoot].map(foldPath);

/** What a topic is by its place; a direct one is told by its parties. */
export function kindOf(path: string): TopicKind {
  return isUnder(path, privateRoot) ? 'private' : 'topic';
}

/**
 * A topic is read, written and managed by those who have the right to, as far as their token reaches. An admin of the
 * hub manages every topic, and yet reads none without a right.
 */
export function mayDo(actor: Actor, level: Level, path: string, rank: Rank): boolean {
  return covers(actor, level, path) && hasRight(actor, level, rank);
}

/** The same without a look at the token. */
export function hasRight(actor: Actor, level: Level, rank: Rank): boolean {
  return rank >= rankOf(level) || (level === 'admin' && actor.admin);
}

/** Root topics are made by admins of the hub, but for those where the hub itself puts topics. */
export function mayMakeRoot(actor: Actor, path: string): boolean {
  return !hubRoots.includes(foldPath(path)) && actor.admin && covers(actor, 'admin', path);
}

/** Topics below another one are made by its admins; private areas and direct topics by the hub alone. */
export function mayMakeBelow(actor: Actor, path: string, rankAbove: Rank): boolean {
  return !isHubsOwn(path) && mayDo(actor, 'admin', path, rankAbove);
}

function isHubsOwn(path: string): boolean {
  const above = foldPath(parentOf(path) ?? '');
  return hubRoots.includes(foldPath(path)) || above === foldPath(privateRoot) || isUnder(path, directRoot);
}

/** Rights of all private areas, or direct topics, at once are changed by nobody: each belongs to its people. */
export function mayChangeBelow(path: string): boolean {
  return !hubRoots.includes(foldPath(path));
}

/**
 * A direct topic is read and written by exactly its parties, and managed by nobody, admins of the hub included: who wants
 * others in it begins one with them.
 */
export function asParty(actor: Actor): Actor {
  return actor.admin ? { ...actor, admin: false } : actor;
}

/** Who writes to a robot alone is an admin of the hub: nobody else should mistake it for a person. */
export function mayAddress(actor: Actor, { robot, id }: { robot: boolean; id: number }): boolean {
  return !robot || actor.admin || id === actor.userId;
}

/** Private areas are called like their people, and stay in use as long as these. */
export function requireMovable(path: string, verb: string): void {
  if (!isHubsOwn(path)) return;
  throw new HubError('forbidden', `${path} is the hub's own; it is not ${verb}`);
}
