import type { Command } from '../../command.ts';
import { list } from './list.ts';
import { use } from './use.ts';

export const profileCommands: readonly Command[] = [list, use];
