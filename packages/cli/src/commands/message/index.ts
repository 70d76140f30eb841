import type { Command } from '../../command.ts';
import { count } from './count.ts';
import { follow } from './follow.ts';
import { label } from './label.ts';
import { list } from './list.ts';
import { post } from './post.ts';
import { reply } from './reply.ts';
import { thread } from './thread.ts';
import { upsert } from './upsert.ts';

export const messageCommands: readonly Command[] = [post, upsert, reply, label, list, count, thread, follow];
