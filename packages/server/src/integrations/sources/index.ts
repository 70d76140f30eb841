/** Every outside sender that the hub understands. */

import type { Source } from '../source.ts';
import { alertmanager } from './alertmanager/alertmanager.ts';
import { gitea } from './gitea/gitea.ts';
import { github } from './github/github.ts';
import { gitlab } from './gitlab/gitlab.ts';
import { json } from './json/json.ts';

export const sources: readonly Source[] = [alertmanager, gitea, github, gitlab, json];
