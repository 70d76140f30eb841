import type { Command } from '../../command.ts';
import { post } from './post.ts';
import { show } from './show.ts';

export const snippetCommands: readonly Command[] = [post, show];
