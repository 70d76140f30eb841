/** What a test of an intake plays: whether its mapping makes anything of it is another matter. */

import type { Sample } from '../../source.ts';
import rollout from './payloads/deploy.finished__rollout.json' with { type: 'json' };
import heartbeat from './payloads/heartbeat__down.json' with { type: 'json' };

export const samples: readonly Sample[] = [
  { name: 'deploy.finished', headers: {}, payload: rollout },
  { name: 'heartbeat', headers: {}, payload: heartbeat },
];
