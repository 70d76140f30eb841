/** The eight stages of the loop, in its order. */
export const stages = ['plan', 'code', 'build', 'test', 'release', 'deploy', 'monitor', 'feedback'] as const;
export type Stage = (typeof stages)[number];

/** The same of each stage. */
export function byStage<T>(make: (stage: Stage) => T): Readonly<Record<Stage, T>> {
  return {
    plan: make('plan'),
    code: make('code'),
    build: make('build'),
    test: make('test'),
    release: make('release'),
    deploy: make('deploy'),
    monitor: make('monitor'),
    feedback: make('feedback'),
  };
}
