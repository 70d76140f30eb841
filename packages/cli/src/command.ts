/** A command is a value: the parser, `--help`, completion and the reference page are all made from it. */

import type { Hub } from '@tagloop/client/call';
import type { Input } from './input.ts';
import type { Io } from './io.ts';

export interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly isOptional?: true;
  /** Takes all that follows. */
  readonly isMany?: true;
}

export interface Option {
  /** `--limit <n>`, or `--json` for a switch. */
  readonly flags: string;
  readonly summary: string;
  /** May be given several times. */
  readonly isMany?: true;
  readonly isRequired?: true;
}

export interface Command {
  /** What it is about: `message`, or the whole name of a command without verb: `serve`. */
  readonly noun: string;
  readonly verb?: string;
  /** Can be said without its noun: `tagloop post`. */
  readonly isShort?: true;
  readonly summary: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** Command lines, shown by `--help`. */
  readonly examples?: readonly string[];
  /** What begins with a dash and is no option is an argument: `label 3f -open`. */
  readonly takesDashes?: true;
  /** Works on the store of this machine's hub, not through a hub: no profile says where. */
  readonly isLocal?: true;
  /** Every word goes to the command as it is, `--help` too. */
  readonly isRaw?: true;
  /** The exit code; 0 when it gives none. Throws UsageError or HubFailure. */
  run(context: Context, input: Input): Promise<number | undefined>;
}

export interface Context {
  readonly io: Io;
  /** The hub of the profile. Throws UsageError when nothing says which one. */
  hub(): Promise<Hub>;
  /** All commands, for those that speak about them. */
  readonly commands: readonly Command[];
}

/** The command line is not as it must be: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** `message post` */
export function nameOf({ noun, verb }: Command): string {
  return verb === undefined ? noun : `${noun} ${verb}`;
}
