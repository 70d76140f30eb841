import type { Command } from '../../command.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';

export const groupCommands: readonly Command[] = [list, create, join, leave, remove];
