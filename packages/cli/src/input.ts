/** What was typed behind the name of a command. */

import { UsageError } from './command.ts';

export class Input {
  readonly #values: Readonly<Record<string, unknown>>;

  /** @param values by argument name and by option name without dashes */
  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Throws when it is missing or empty. */
  required(name: string): string {
    const value = this.text(name);
    if (value) return value;
    throw new UsageError(`${name} is missing`);
  }

  /** A whole number that is at least 1. */
  number(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new UsageError(`--${name} must be a whole number of at least 1, not "${value}"`);
  }

  has(name: string): boolean {
    return this.#values[name] === true;
  }

  /** Of an argument or an option that may stand several times. */
  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }
}
