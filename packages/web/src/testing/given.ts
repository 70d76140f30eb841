/** What a test gives the fake hub, in place of the team's messages. */

import type { Layout } from '../data/dashboards.ts';
import type { Topic } from '../data/topics.ts';
import { topics as firstTopics, type Sketch } from './team.ts';

/** Messages of one topic, `/Sample`. */
export interface Given {
  readonly messages: readonly Sketch[];
  /** What the reader may do there. */
  readonly may: 'read' | 'admin';
  readonly settings: Partial<Topic['settings']>;
  readonly dashboards?: readonly Layout[];
}

export function sampleTopic({ may, settings }: Given): Topic {
  const [first] = firstTopics();
  if (!first) throw new Error('the team has no topic');
  const all = { ...first.settings, ...settings };
  const { stages, defaultView, forcedView } = all;
  const mayWrite = may === 'admin';
  return {
    ...first,
    id: 'sample',
    path: '/Sample',
    stages,
    defaultView,
    forcedView,
    settings: all,
    may: { read: true, write: mayWrite, admin: mayWrite },
  };
}
