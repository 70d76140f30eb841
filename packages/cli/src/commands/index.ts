/** Every command, in the order of `--help`. */

import type { Command } from '../command.ts';
import { audit } from './audit/index.ts';
import { backup } from './backup/index.ts';
import { completionCommands } from './completion/index.ts';
import { demo } from './demo/index.ts';
import { exportCommand } from './export/index.ts';
import { groupCommands } from './group/index.ts';
import { importCommands } from './import/index.ts';
import { intakeCommands } from './intake/index.ts';
import { login } from './login/index.ts';
import { messageCommands } from './message/index.ts';
import { profileCommands } from './profile/index.ts';
import { restore } from './restore/index.ts';
import { serve } from './serve/index.ts';
import { snippetCommands } from './snippet/index.ts';
import { stats } from './stats/index.ts';
import { tokenCommands } from './token/index.ts';
import { topicCommands } from './topic/index.ts';
import { userCommands } from './user/index.ts';
import { verify } from './verify/index.ts';

export const commands: readonly Command[] = [
  serve,
  demo,
  verify,
  backup,
  restore,
  login,
  ...messageCommands,
  ...snippetCommands,
  stats,
  ...topicCommands,
  ...userCommands,
  ...groupCommands,
  ...tokenCommands,
  ...intakeCommands,
  audit,
  exportCommand,
  ...importCommands,
  ...profileCommands,
  ...completionCommands,
];
