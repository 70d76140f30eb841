/** What a test of an intake plays. */

import type { Sample } from '../../source.ts';
import deployed from './payloads/deployment__production.json' with { type: 'json' };
import merged from './payloads/merge_request__merged.json' with { type: 'json' };
import opened from './payloads/merge_request__opened.json' with { type: 'json' };
import failed from './payloads/pipeline__failed.json' with { type: 'json' };
import pushed from './payloads/push__main.json' with { type: 'json' };

export const samples: readonly Sample[] = [
  { name: 'merge_request, opened', headers: {}, payload: opened },
  { name: 'merge_request, merged', headers: {}, payload: merged },
  { name: 'push', headers: {}, payload: pushed },
  { name: 'pipeline, failed', headers: {}, payload: failed },
  { name: 'deployment, production', headers: {}, payload: deployed },
];
