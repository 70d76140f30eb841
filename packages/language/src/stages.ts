/** The eight stages of the loop, in its order. */
export const stages = ['plan', 'code', 'build', 'test', 'release', 'deploy', 'monitor', 'feedback'] as const;
export type Stage = (typeof stages)[number];
