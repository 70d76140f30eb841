import type { Command } from '../../command.ts';
import { add } from './add.ts';
import { archive } from './archive.ts';
import { erase } from './erase.ts';
import { invite } from './invite.ts';
import { list } from './list.ts';
import { rename } from './rename.ts';
import { restore } from './restore.ts';

export const userCommands: readonly Command[] = [list, invite, add, rename, archive, restore, erase];
