/** Posts over HTTP, each answered after it is on the disk. */

import { type Bench, type Group, hubAndFloor, withServers } from '../bench.ts';
import type { HttpRequest } from '../load.ts';
import { postBody } from '../messages.ts';
import { writeRows } from './writes.ts';

export const post: Group = {
  name: 'post',
  run: (bench: Bench) =>
    withServers(hubAndFloor(bench.seed, 'write', 'post'), ({ hub, floor }) =>
      writeRows(bench, 'post', hub, floor, (first, count) =>
        Array.from(
          { length: count },
          (_, at): HttpRequest => ({ method: 'POST', path: '/api/messages', body: postBody(first + at) }),
        ),
      ),
    ),
};
