/** The eight stages, one line each, in the order of the loop. */

import { build } from './build/index.ts';
import { code } from './code/index.ts';
import { deploy } from './deploy/index.ts';
import { feedback } from './feedback/index.ts';
import { monitor } from './monitor/index.ts';
import { plan } from './plan/index.ts';
import { release } from './release/index.ts';
import type { StageStory } from './stage.ts';
import { test } from './test/index.ts';

export const stageStories: readonly StageStory[] = [plan, code, build, test, release, deploy, monitor, feedback];
