/** The vocabulary: one line per thing. The reference pages are made from this list. */

import { alert } from './alert.ts';
import { card } from './card.ts';
import { commit } from './commit.ts';
import { computedTile } from './computedTile.ts';
import { deployment } from './deployment.ts';
import { escalation } from './escalation.ts';
import { feedback } from './feedback.ts';
import { freeze } from './freeze.ts';
import { incident } from './incident.ts';
import { intervention } from './intervention.ts';
import { item } from './item.ts';
import { kpi } from './kpi.ts';
import { occurrence } from './occurrence.ts';
import { pullRequest } from './pullRequest.ts';
import { push } from './push.ts';
import { release } from './release.ts';
import { releaseEntry, weekEntry } from './releaseEntry.ts';
import { review } from './review.ts';
import { run } from './run.ts';
import { shift } from './shift.ts';
import { silence } from './silence.ts';
import { snippet } from './snippet.ts';
import { step } from './step.ts';
import type { Thing } from './thing.ts';
import { tile } from './tile.ts';
import { week } from './week.ts';

/** In the order of the loop, a reply form behind its root. */
export const things: readonly Thing[] = [
  card,
  week,
  weekEntry,
  pullRequest,
  review,
  push,
  commit,
  snippet,
  run,
  step,
  release,
  releaseEntry,
  deployment,
  freeze,
  alert,
  occurrence,
  silence,
  escalation,
  item,
  tile,
  computedTile,
  shift,
  intervention,
  kpi,
  feedback,
  incident,
];
