import {
  type Icon,
  IconActivityHeartbeat,
  IconGitPullRequest,
  IconHammer,
  IconHash,
  IconLayoutKanban,
  IconMessages,
  IconPackage,
  IconRocket,
  IconTestPipe,
} from '@tabler/icons-react';
import type { Stage } from '@tagloop/language/stages';

export const stageIcons: Readonly<Record<Stage, Icon>> = {
  plan: IconLayoutKanban,
  code: IconGitPullRequest,
  build: IconHammer,
  test: IconTestPipe,
  release: IconPackage,
  deploy: IconRocket,
  monitor: IconActivityHeartbeat,
  feedback: IconMessages,
};

/** The icon of a topic: that of its first stage. */
export function topicIcon(stages: readonly Stage[]): Icon {
  const [stage] = stages;
  return stage === undefined ? IconHash : stageIcons[stage];
}
