import {
  type Icon,
  IconActivityHeartbeat,
  IconClock,
  IconGitPullRequest,
  IconHammer,
  IconMessage2,
  IconRobot,
  IconRocket,
  IconWebhook,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import styles from './Avatar.module.css';
import type { ShownUser } from './shapes.ts';

const robotIcons: Readonly<Record<string, Icon>> = {
  ci: IconHammer,
  forge: IconGitPullRequest,
  monitoring: IconActivityHeartbeat,
  deployer: IconRocket,
  cron: IconClock,
  survey: IconMessage2,
  agent: IconRobot,
};

interface AvatarProps {
  readonly user: ShownUser;
  readonly size?: 16 | 20 | 24 | 28;
}

/** People are round, robots are square. Says nothing to screen readers: the name stands beside it. */
export function Avatar({ user, size = 20 }: AvatarProps) {
  if (user.robot) {
    const RobotIcon = robotIcons[user.kind ?? ''] ?? IconWebhook;
    return (
      <span className={styles.avatar} data-robot data-size={size} title={user.name} aria-hidden>
        <RobotIcon size={Math.round(size * 0.62)} stroke={1.75} />
      </span>
    );
  }
  const hue: CSSProperties & { '--h': number } = { '--h': hueOf(user.name) };
  return (
    <span className={styles.avatar} data-size={size} style={hue} title={user.fullName || user.name} aria-hidden>
      {user.name.charAt(0).toUpperCase() + user.name.charAt(1)}
    </span>
  );
}

/** Degrees from the name (FNV-1a), so that a person has one colour everywhere. */
function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % 360;
}
