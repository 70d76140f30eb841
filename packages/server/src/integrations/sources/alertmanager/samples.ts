/** What a test of an intake plays. */

import type { Sample } from '../../source.ts';
import resolved from './payloads/firing__one-resolved.json' with { type: 'json' };
import firing from './payloads/firing__two-instances.json' with { type: 'json' };

export const samples: readonly Sample[] = [
  { name: 'firing, two instances', headers: {}, payload: firing },
  { name: 'firing, one resolved', headers: {}, payload: resolved },
];
