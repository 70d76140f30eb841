import type { Command } from '../../command.ts';
import { git } from './git.ts';
import { hub } from './hub.ts';

export const importCommands: readonly Command[] = [git, hub];
