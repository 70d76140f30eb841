/** Options of the commands that work on the store of a hub themselves. Heavy: read inside `run`. */

import { type Config, ConfigError, readConfig } from '@tagloop/server/config';
import { UsageError } from './command.ts';
import type { Input } from './input.ts';
import type { Io } from './io.ts';

/** The hub's own configuration, as far as it says where its store is. */
export function storeOf(io: Io, input: Input): Config {
  const argv = ['data', 'database-url'].flatMap((name) => {
    const value = input.text(name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  try {
    return readConfig(argv, io.env);
  } catch (error) {
    throw error instanceof ConfigError ? new UsageError(error.message) : error;
  }
}
