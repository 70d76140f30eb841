/** What robots do, by which their icons are chosen. */
export const robotKinds = ['ci', 'forge', 'monitoring', 'deployer', 'cron', 'survey', 'agent', 'other'] as const;
export type RobotKind = (typeof robotKinds)[number];

export function readKind(kind: string | null): RobotKind {
  return robotKinds.find((each) => each === kind) ?? 'other';
}
