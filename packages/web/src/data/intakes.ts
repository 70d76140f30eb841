/** Intakes that the reader manages, and the kinds of sender. */

import type { Answer, Hub, Input } from '@tagloop/client/call';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import { refreshOn } from './refreshed.ts';

export type Source = Answer<'GET /api/sources'>['sources'][number];
export type Intake = Answer<'GET /api/intakes'>['intakes'][number];
export type NewIntake = NonNullable<Input<'POST /api/intakes'>['body']>;
export type MadeIntake = Answer<'POST /api/intakes'>;
export type Preview = Answer<'POST /api/intakes/:id/preview'>['previews'][number];
export type Settings = Intake['settings'];

export function useSources(): Loaded<readonly Source[]> {
  const { hub } = useHub();
  return useOpened<Loaded<readonly Source[]>, Loader<readonly Source[]>>(
    'sources',
    () => createLoader(async (signal) => (await hub.call('GET /api/sources', { signal })).sources),
    {},
  ).snapshot;
}

export interface LoadedIntakes extends Loaded<readonly Intake[]> {
  reload(): void;
}

/** With what comes to them, and what others change. */
export function useIntakes(): LoadedIntakes {
  const { hub, listen } = useHub();
  const { snapshot, store } = useOpened<Loaded<readonly Intake[]>, Loader<readonly Intake[]>>(
    'intakes',
    () => openIntakes(hub, listen),
    {},
  );
  const reload = useMemo(() => () => void store?.reload(), [store]);
  return useMemo(() => ({ ...snapshot, reload }), [snapshot, reload]);
}

function openIntakes(hub: Hub, listen: ReturnType<typeof useHub>['listen']): Loader<readonly Intake[]> {
  const loader = createLoader(async (signal) => (await hub.call('GET /api/intakes', { signal })).intakes);
  const stop = refreshOn(
    listen,
    ({ type }) => type === 'intake',
    () => void loader.reload(),
  );
  return {
    ...loader,
    close() {
      stop();
      loader.close();
    },
  };
}

/** Paths of the topics in which a robot may write by a right of its own, as far as the reader manages them. */
export function useRobotRights(robot: string, topicIds: readonly string[]): Loaded<ReadonlySet<string>> {
  const { hub } = useHub();
  const key = topicIds.join(' ');
  return useOpened<Loaded<ReadonlySet<string>>, Loader<ReadonlySet<string>>>(
    `${robot} ${key}`,
    () =>
      createLoader(async (signal) => {
        const found = await Promise.all(
          topicIds.map(async (id) => {
            const { rights } = await hub.call('GET /api/topics/:id/rights', { params: { id }, signal });
            return rights.some(({ user, level }) => user === robot && level !== 'read') ? [id] : [];
          }),
        );
        return new Set(found.flat());
      }),
    {},
  ).snapshot;
}

/** All of them throw `HubFailure`. */
export interface IntakeWrites {
  create(intake: NewIntake): Promise<MadeIntake>;
  change(id: string, change: NonNullable<Input<'PATCH /api/intakes/:id'>['body']>): Promise<unknown>;
  renew(id: string, part: 'url' | 'signing', signingSecret?: string): Promise<Answer<'POST /api/intakes/:id/secret'>>;
  remove(id: string): Promise<unknown>;
  test(id: string, sample: string): Promise<Answer<'POST /api/intakes/:id/test'>>;
  replay(delivery: string): Promise<Answer<'POST /api/deliveries/:id/replay'>>;
  preview(id: string, asked: NonNullable<Input<'POST /api/intakes/:id/preview'>['body']>): Promise<readonly Preview[]>;
}

export function useIntakeWrites(): IntakeWrites {
  const { hub } = useHub();
  return useMemo(
    () => ({
      create: (body) => hub.call('POST /api/intakes', { body }),
      change: (id, body) => hub.call('PATCH /api/intakes/:id', { params: { id }, body }),
      renew: (id, part, signingSecret) =>
        hub.call('POST /api/intakes/:id/secret', { params: { id }, body: { part, signingSecret } }),
      remove: (id) => hub.call('DELETE /api/intakes/:id', { params: { id } }),
      test: (id, sample) => hub.call('POST /api/intakes/:id/test', { params: { id }, body: { sample } }),
      replay: (id) => hub.call('POST /api/deliveries/:id/replay', { params: { id } }),
      preview: async (id, body) => (await hub.call('POST /api/intakes/:id/preview', { params: { id }, body })).previews,
    }),
    [hub],
  );
}
