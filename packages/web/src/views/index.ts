/** All views, one line each; the first of equal fit wins. */

import { alerts } from './alerts/index.ts';
import { board } from './board/index.ts';
import { dashboard } from './dashboard/index.ts';
import { deployments } from './deployments/index.ts';
import { pipelines } from './pipelines/index.ts';
import { pulls } from './pulls/index.ts';
import { releases } from './releases/index.ts';
import { snippets } from './snippets/index.ts';
import { standard } from './standard/index.ts';
import type { View } from './view.ts';
import { wall } from './wall/index.ts';

export const views: readonly View[] = [
  standard,
  board,
  pulls,
  snippets,
  pipelines,
  releases,
  deployments,
  alerts,
  wall,
  dashboard,
];
