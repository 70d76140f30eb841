/** For tests outside of the server that run a whole hub, with its socket, in their own process. */

import { type ServeOptions, serve } from '../main.ts';

export function runHub(options: ServeOptions): Promise<number> {
  return serve(options);
}
