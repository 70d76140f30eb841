/** Runs of pipelines as the view shows them, from messages, their steps and the pushes of their commits. */

import { readPush } from '@tagloop/language/vocabulary/push';
import { type RunState, readRun } from '@tagloop/language/vocabulary/run';
import { readStep, type Step } from '@tagloop/language/vocabulary/step';
import type { Tests } from '@tagloop/language/vocabulary/testTotals';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface RunStep<Message extends ShownMessage = ShownMessage> extends Step {
  readonly message: Message;
}

export interface Run<Message extends ShownMessage = ShownMessage> {
  readonly message: Message;
  /** Runs of one pipeline have one: the service or repository, the pipeline, and the environment it works in. */
  readonly line: string;
  readonly pipeline: string;
  /** The service, else the repository, else the project. */
  readonly of?: string;
  readonly number?: string;
  readonly branch?: string;
  readonly commit?: string;
  readonly env?: string;
  readonly title: string;
  /** http or https. */
  readonly url?: string;
  readonly state?: RunState;
  readonly tests?: Tests;
  /** Who pushed the commit, where a push says so. */
  readonly user?: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Absent while it is under way. */
  readonly endedAt?: number;
  /** Oldest first; empty until they are read. */
  readonly steps: readonly RunStep<Message>[];
}

export interface Beside<Message extends ShownMessage> {
  /** Replies of the runs. */
  readonly steps: readonly Message[];
  readonly pushes: readonly ShownMessage[];
}

/** What is no run is left out; the order is that of the messages. */
export function runsOf<Message extends ShownMessage>(
  messages: readonly Message[],
  { steps, pushes }: Beside<Message>,
): readonly Run<Message>[] {
  const users = usersOf(pushes);
  const stepsByRun = stepsOf(steps);
  return messages.flatMap((message) => {
    const run = readRun(message.text, message.labels);
    if (!run) return [];
    const { pipeline = '', service, repo, project, env } = run;
    const of = service ?? repo ?? project;
    const own = stepsByRun.get(message.id) ?? [];
    const ended = isOver(run.state) ? endOf(message, own) : undefined;
    return {
      message,
      line: lineOf({ repo: repo ?? project, service, pipeline, env }),
      pipeline,
      of,
      number: run.run,
      branch: run.branch,
      commit: run.commit,
      env: env === 'NoEnv' ? undefined : env,
      title: run.title,
      url: run.url,
      state: run.state,
      tests: run.tests,
      user: users.get(run.commit ?? ''),
      startedAt: Date.parse(message.createdAt),
      endedAt: ended,
      steps: own,
    };
  });
}

interface Line {
  /** The repository, else the project. */
  readonly repo?: string | null;
  readonly service?: string | null;
  readonly pipeline: string | null;
  readonly env?: string | null;
}

/** What the runs of one pipeline have in common. */
export function lineOf({ repo, service, pipeline, env }: Line): string {
  return [repo ?? '', service ?? '', pipeline ?? '', env ?? ''].join('\n');
}

function isOver(state: RunState | undefined): boolean {
  return state !== undefined && state !== 'Waiting' && state !== 'Building';
}

/** Milliseconds, while it is under way until now. */
export function tookOf({ startedAt, endedAt }: Pick<Run, 'startedAt' | 'endedAt'>, now: number): number {
  return Math.max(0, (endedAt ?? now) - startedAt);
}

/** When the last step moved: people label runs long after them. */
function endOf(message: ShownMessage, steps: readonly RunStep[]): number {
  const moved = steps.map((step) => Date.parse(step.message.updatedAt));
  return Math.max(Date.parse(message.createdAt), moved.length > 0 ? Math.max(...moved) : Date.parse(message.updatedAt));
}

function stepsOf<Message extends ShownMessage>(replies: readonly Message[]): ReadonlyMap<string, RunStep<Message>[]> {
  const byRun = new Map<string, RunStep<Message>[]>();
  // Replies come newest first, and those of one moment shall stand as they were told.
  for (const message of replies.toReversed().toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))) {
    const step = readStep(message.text, message.labels);
    if (!step || message.parentId === null) continue;
    byRun.set(message.parentId, [...(byRun.get(message.parentId) ?? []), { ...step, message }]);
  }
  return byRun;
}

function usersOf(pushes: readonly ShownMessage[]): ReadonlyMap<string, string> {
  return new Map(
    pushes.flatMap(({ text }) => {
      const push = readPush(text);
      return push?.commit && push.user ? [[push.commit, push.user] as const] : [];
    }),
  );
}
