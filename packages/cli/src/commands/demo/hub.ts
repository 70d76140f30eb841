/** The demo with its hub in this process. */

import { serve } from '@tagloop/server/main';
import { runDemo as playDemo } from '../../../../../demo/demo.ts';
import type { Io } from '../../io.ts';
import { version } from '../../version.ts';
import { webFolder } from '../serve/hub.ts';

/** @param argv options of the demo and of the hub: `--until 2026-11-20T15:00:00Z --port 9000` */
export async function runDemo(io: Io, argv: readonly string[]): Promise<number> {
  const { out, error, env, transport, now } = io;
  return playDemo({
    argv,
    env,
    out,
    error,
    transport,
    now,
    stop: io.interruption(),
    startHub: (hub) => serve({ ...hub, version, web: webFolder(), out, error }),
  });
}
