import type { Answer, Hub } from '@tagloop/client/call';
import { UsageError } from '../../command.ts';

type Intake = Answer<'GET /api/intakes'>['intakes'][number];

/** The intake that is named by its name or its id. */
export async function findIntake(hub: Hub, named: string): Promise<Intake> {
  const { intakes } = await hub.call('GET /api/intakes');
  const intake = intakes.find(({ id }) => id === named) ?? intakes.find(({ name }) => name === named);
  if (intake) return intake;
  throw new UsageError(
    `There is no intake "${named}"`,
    `known: ${intakes.map(({ name }) => name).join(', ') || 'none'}`,
  );
}
