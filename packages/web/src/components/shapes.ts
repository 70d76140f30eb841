/** What building blocks draw: the part of the hub's answers that they need. */

import type { Label } from '@tagloop/language/labels/label';
import type { Stage } from '@tagloop/language/stages';

export interface ShownUser {
  readonly name: string;
  readonly fullName: string;
  readonly robot: boolean;
  /** What kind of robot: ci, forge, monitoring, deployer, cron, survey, agent, other. */
  readonly kind: string | null;
}

export interface ShownMessage {
  readonly id: string;
  /** Path of its topic. */
  readonly topic: string;
  readonly author: ShownUser;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly key: string | null;
  readonly parentId: string | null;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly replies: number;
  /** User names. */
  readonly likers: readonly string[];
  readonly votersUp: readonly string[];
  readonly votersDown: readonly string[];
  readonly pinned: boolean;
  readonly edited: boolean;
}

export interface ShownTopic {
  readonly path: string;
  readonly stages: readonly Stage[];
}

/** What went wrong, in a sentence that says what to do. */
export interface ShownProblem {
  readonly title?: string;
  readonly detail: string;
  /** Tells what would help. */
  readonly code?: string;
}
