/** When nothing should be deployed: messages of people, which hold for their topic and those below it. */

import { type Freeze, readFreeze } from '@tagloop/language/vocabulary/freeze';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface Frozen<Message extends ShownMessage = ShownMessage> {
  readonly message: Message;
  readonly freeze: Freeze;
  /** When it is over by itself, ms since 1970; null: when somebody lifts it. */
  readonly until: number | null;
}

/** Those in force, the one that lasts longest first. */
export function freezesIn<Message extends ShownMessage>(
  messages: readonly Message[],
  now: number,
): readonly Frozen<Message>[] {
  const found = messages.flatMap((message): Frozen<Message>[] => {
    const freeze = readFreeze(message.text, message.labels);
    if (!freeze || freeze.state === 'done') return [];
    const start = momentOf(freeze.start);
    const until = momentOf(freeze.end);
    const isOn = (start === null || start <= now) && (until === null || now < until);
    return isOn ? [{ message, freeze, until }] : [];
  });
  return found.toSorted((a, b) => (b.until ?? Number.POSITIVE_INFINITY) - (a.until ?? Number.POSITIVE_INFINITY));
}

/** Those that hold for all services of an environment. */
export function freezesOf<Each extends Frozen>(frozen: readonly Each[], env: string): readonly Each[] {
  return frozen.filter(({ freeze }) => freeze.service === undefined && isEnvironment(freeze, env));
}

/** Those that hold for a service in an environment, its own and those of all. */
export function freezesFor<Each extends Frozen>(
  frozen: readonly Each[],
  { service, env }: { readonly service: string; readonly env: string },
): readonly Each[] {
  return frozen.filter(
    ({ freeze }) => (freeze.service === undefined || freeze.service === service) && isEnvironment(freeze, env),
  );
}

function isEnvironment({ env }: Freeze, name: string): boolean {
  return env === undefined || env.toLowerCase() === name.toLowerCase();
}

/** What is no moment counts as none: a freeze that nobody can read the end of lasts until it is lifted. */
function momentOf(text: string | undefined): number | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : at;
}
