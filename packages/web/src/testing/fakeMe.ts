/** What the fake hub keeps of who reads. */

import { type FakeRequest, refuse } from '@tagloop/client/testing';
import { me } from './team.ts';

export function meDoors(isSignedIn: () => boolean) {
  let look: object = {};
  return {
    'GET /api/me': () => (isSignedIn() ? { ...me, ...look } : refuse(401, 'not-signed-in', 'Sign in, or send a token')),
    'PATCH /api/me': ({ body }: FakeRequest) => {
      look = { ...look, ...Object(body) };
      return { ...me, ...look };
    },
  };
}
