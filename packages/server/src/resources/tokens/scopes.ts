/** Scopes of a token, as they are sent and as they are kept. */

import type { ActorScope } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Scope } from './contract.ts';

/** What a token may do when nothing else was said. */
const defaultScopes: readonly ActorScope[] = [{ topics: '*', verbs: ['read', 'write'] }];

const form = /^(\*|\/[^*]+|\/([^*]+\/)?\*)$/;

/** Throws `invalid` for a pattern that no topic can match. */
export function readScopes(scopes: readonly Scope[] | undefined): readonly ActorScope[] {
  if (!scopes) return defaultScopes;
  return scopes.map(({ topics, verbs }) => {
    const pattern = topics.normalize('NFC').replace(/(?<=.)\/$/, '');
    if (!form.test(pattern)) {
      throw new HubError('invalid', `"${topics}" names no topics; use *, /Build/Pipelines or /Build/*`);
    }
    return { topics: pattern, verbs: [...new Set(verbs)] };
  });
}
