/** The runs of a query with their steps and who pushed their commits, live. */

import type { RunState } from '@tagloop/language/vocabulary/run';
import { useMemo } from 'react';
import { useAmong } from '../../../data/among.ts';
import { type Message, type Messages, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import { type Run, runsOf } from '../model/run.ts';

/** From so many runs it is learned what is usual. */
const known = 200;
/** Of so many of them, the newest, steps and pushes are asked for: a query may not grow without end. */
const mostAsked = 80;
const mostSteps = 1000;
/** What selects runs. */
export const aRun = '(#pipeline:* OR #cds)';

/** What the query of a state selects; Tat's robots said Fail. */
export function stateQuery(query: string, state: RunState | null): string {
  const label = state === 'Failed' ? 'Failed,Fail' : state;
  return narrowed(query, label === null ? aRun : `${aRun} label:${label}`);
}

export interface Runs {
  /** Those to show: of the state that was asked for. */
  readonly runs: readonly Run<Message>[];
  /** The newest of any state. */
  readonly all: readonly Run<Message>[];
  readonly list: Messages;
}

/** @param state null: any */
export function useRuns(query: string, state: RunState | null): Runs {
  const every = useMessages(stateQuery(query, null), known);
  const some = useMessages(state === null ? null : stateQuery(query, state), known);
  const list = state === null ? every : some;
  const asked = list.messages.slice(0, mostAsked);
  const steps = useAmong(
    'is:reply',
    asked.map(({ id }) => ({ kind: 'thread', id })),
    mostSteps,
  );
  const pushes = useAmong('is:root #push', commitsOf(asked), mostAsked);
  const beside = useMemo(() => ({ steps: steps ?? [], pushes: pushes ?? [] }), [steps, pushes]);
  const all = useMemo(() => runsOf(every.messages, beside), [every.messages, beside]);
  const own = useMemo(() => runsOf(some.messages, beside), [some.messages, beside]);
  return { runs: state === null ? all : own, all, list };
}

function commitsOf(messages: readonly Message[]): readonly { readonly kind: 'tag'; readonly name: string }[] {
  const runs = runsOf(messages, { steps: [], pushes: [] });
  const commits = new Set(runs.flatMap(({ commit }) => commit ?? []));
  return [...commits].map((commit) => ({ kind: 'tag', name: `commit:${commit}` }));
}
