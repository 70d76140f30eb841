import type { Command } from '../../command.ts';
import { create } from './create.ts';

export const tokenCommands: readonly Command[] = [create];
