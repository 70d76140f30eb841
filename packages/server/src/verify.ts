/** Checks a store, stopped or in use, and says what disagrees; nothing is changed. */

import { existsSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { targetOf } from './hub-store.ts';
import { writeId } from './lib/ids.ts';
import type { ServeOptions } from './main.ts';
import { verifyMessages } from './resources/messages/verify/verify.ts';
import { readSnapshot } from './store/snapshot.ts';

/** @returns the exit code: 0 all agrees, 1 something disagrees or the store cannot be read, 2 bad configuration */
export async function verify({
  argv,
  env,
  out,
  error,
}: Pick<ServeOptions, 'argv' | 'env' | 'out' | 'error'>): Promise<number> {
  try {
    const target = targetOf(readConfig(argv, env));
    if (target.kind === 'sqlite' && !existsSync(target.file)) {
      throw new ConfigError(`There is no store at ${target.file}; name its folder with --data or TAGLOOP_DATA`);
    }
    let found = 0;
    const { messages, events } = await readSnapshot(target, (db, dialect) =>
      verifyMessages(db, dialect, ({ messageId, detail }) => {
        found += 1;
        out.write(`${messageId === null ? '' : `message ${writeId(messageId)}: `}${detail}\n`);
      }),
    );
    out.write(`${messages} messages, ${events} events: ${found === 0 ? 'all agrees' : `${found} disagreements`}\n`);
    return found === 0 ? 0 : 1;
  } catch (failure) {
    error.write(`${failure instanceof Error ? failure.message : failure}\n`);
    return failure instanceof ConfigError ? 2 : 1;
  }
}
