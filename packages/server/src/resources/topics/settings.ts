/** A topic's settings: its own ones, and what it inherits where they are empty. */

import type { Family } from '@tagloop/language/labels/families';
import type { Stage } from '@tagloop/language/stages';
import { HubError } from '../../contract/errors.ts';
import type { Tier, TopicSettings } from './contract.ts';

/** What a topic has by itself and from those above it. */
export interface ResolvedSettings {
  readonly stages: readonly Stage[];
  readonly families: readonly Family[];
  readonly environments: Readonly<Record<string, Tier>>;
  readonly defaultView: string | null;
  readonly forcedView: boolean;
  /** Days that threads are kept behind their last change; null for ever. */
  readonly retentionDays: number | null;
}

export const defaultSettings: TopicSettings = {
  stages: [],
  defaultView: null,
  forcedView: false,
  maxLength: 10_000,
  maxReplies: null,
  retentionDays: null,
  environments: {},
  families: {},
  parameters: {},
};

/** What a root topic inherits. */
const inherited: ResolvedSettings = {
  stages: [],
  families: [],
  environments: { 'prod*': 'production', 'production*': 'production', 'live*': 'production' },
  defaultView: null,
  forcedView: false,
  retentionDays: null,
};

const longestJson = 65_536;

const mostFamilies = 50;
const mostMembers = 100;
const longestLabel = 100;
const mostParameters = 200;

/** Replaces the given settings, whole ones; throws `invalid` when they grow beyond what every reader should load. */
export function mergeSettings(before: TopicSettings, change: Partial<TopicSettings>): TopicSettings {
  const problem = problemOf(change);
  if (problem) throw new HubError('invalid', problem);
  const after = { ...before, ...change };
  if (JSON.stringify(after).length > longestJson) {
    throw new HubError(
      'invalid',
      `The settings are longer than ${longestJson} characters; shorten families or parameters`,
    );
  }
  return after;
}

/** A sentence about the first thing that is wrong, or undefined. */
function problemOf({ families = {}, parameters = {} }: Partial<TopicSettings>): string | undefined {
  if (Object.keys(families).length > mostFamilies) return `A topic declares at most ${mostFamilies} families`;
  for (const [name, members] of Object.entries(families)) {
    if (name.trim() === '' || name.length > longestLabel)
      return `A family is called by 1 to ${longestLabel} characters`;
    if (members.length === 0 || members.length > mostMembers) {
      return `The family "${name}" has ${members.length} labels; it takes 1 to ${mostMembers}`;
    }
    const bad = members.find((label) => label.trim() !== label || label === '' || label.length > longestLabel);
    if (bad !== undefined)
      return `"${bad.slice(0, 40)}" in the family "${name}" is no label: 1 to ${longestLabel} characters`;
    if (new Set(members).size < members.length) return `A label stands twice in the family "${name}"`;
  }
  if (Object.keys(parameters).length > mostParameters) return `A topic has at most ${mostParameters} parameters`;
  const odd = Object.keys(parameters).find((name) => name.trim() === '' || name.length > longestLabel);
  return odd === undefined ? undefined : `A parameter is called by 1 to ${longestLabel} characters`;
}

/** @param above what the topic above has; absent for a root topic */
export function resolveSettings(own: TopicSettings, above: ResolvedSettings = inherited): ResolvedSettings {
  return {
    stages: own.stages.length > 0 ? own.stages : above.stages,
    families: isEmpty(own.families) ? above.families : familiesOf(own.families),
    environments: isEmpty(own.environments) ? above.environments : own.environments,
    defaultView: own.defaultView ?? above.defaultView,
    forcedView: own.defaultView === null ? above.forcedView : own.forcedView,
    retentionDays: own.retentionDays === null ? above.retentionDays : own.retentionDays || null,
  };
}

function familiesOf(families: TopicSettings['families']): Family[] {
  return Object.entries(families).map(([name, members]) => ({ name, members }));
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length === 0;
}
