import type { Command } from '../../command.ts';
import { create } from './create.ts';
import { deliveries } from './deliveries.ts';
import { preview } from './preview.ts';
import { replay } from './replay.ts';
import { set } from './set.ts';

export const intakeCommands: readonly Command[] = [create, deliveries, preview, replay, set];
