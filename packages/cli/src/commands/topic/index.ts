import type { Command } from '../../command.ts';
import { archive } from './archive.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { rights } from './rights.ts';

export const topicCommands: readonly Command[] = [list, create, move, archive, rights];
