/** `tagloop demo`: a hub of its own, with a team in it that is in its twelfth week. */

import type { Transport } from '@tagloop/client/transport';
import { leaveFolder, takeFolder } from './folder.ts';
import { live } from './live.ts';
import { DemoRefusal, help, readOptions } from './options.ts';
import { hangDashboard } from './play/dashboard.ts';
import { openDoors, password } from './play/doors.ts';
import { Player } from './play/player.ts';
import { second } from './story/calendar.ts';
import { viewer } from './story/cast.ts';
import { beginStory } from './story/tell.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Sink = { write(text: string): unknown };

export interface HubStart {
  readonly argv: readonly string[];
  readonly env: Env;
  /** Called when the hub answers. */
  ready(hub: { readonly url: string; readonly setupLink: string | null }): Promise<void>;
  readonly stop: AbortSignal;
}

export interface Demo {
  readonly argv: readonly string[];
  readonly env: Env;
  readonly out: Sink;
  readonly error: Sink;
  readonly transport: Transport;
  /** Ms since 1970. */
  now(): number;
  /** Ends the demo. */
  readonly stop: AbortSignal;
  /** Runs a hub in this process until it is stopped. @returns its exit code */
  startHub(hub: HubStart): Promise<number>;
}

/** @returns the exit code: 0 stopped in order, 1 could not run, 2 not as it must be called */
export async function runDemo(demo: Demo): Promise<number> {
  const { argv, env, out, error, stop } = demo;
  if (argv.includes('--help') || argv.includes('-h')) {
    out.write(help);
    return 0;
  }
  try {
    const startedAt = demo.now();
    const { seed, until = startedAt, folder, hub } = readOptions(argv, env, startedAt);
    takeFolder(folder);
    let going: Promise<void> | undefined;
    const code = await demo.startHub({
      ...hub,
      stop,
      async ready({ url, setupLink }) {
        error.write('Playing in the twelve weeks of a team; this takes half a minute.\n');
        const story = beginStory({ seed, until: Math.floor(until / second) * second });
        const doors = await openDoors({ url, setupLink: setupLink ?? '', transport: demo.transport });
        const player = new Player(doors);
        await player.playAll(story.acts, stop);
        if (stop.aborted) return;
        await hangDashboard(doors);
        out.write(`ready ${url}\n${welcome}`);
        const now = () => until + demo.now() - startedAt;
        const failed = (sentence: string) => error.write(`The demo could not write: ${sentence}\n`);
        going = live({ story, player, seed, now, failed, stop });
      },
    });
    await going;
    leaveFolder(folder);
    return code;
  } catch (failure) {
    if (!(failure instanceof DemoRefusal)) throw failure;
    error.write(`tagloop: ${failure.message}\n`);
    return 2;
  }
}

const welcome = `Sign in as ${viewer} with the password ${password}.
Look at the loop first: an alert waits for you, a review and a release in preprod. Something happens every few seconds.
`;
