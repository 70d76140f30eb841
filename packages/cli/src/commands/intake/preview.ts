import type { Answer } from '@tagloop/client/call';
import type { Command } from '../../command.ts';
import { exitCodes } from '../../exit.ts';
import { type Column, outputOptions, printRows } from '../../output.ts';
import { findIntake } from './find.ts';
import { readSettings, settingOption } from './settings.ts';

type Preview = Answer<'POST /api/intakes/:id/preview'>['previews'][number];
type Step = Partial<Preview['operations'][number]> & Pick<Preview, 'delivery' | 'event' | 'outcome' | 'detail'>;

const columns: readonly Column<Step>[] = [
  { name: 'delivery', value: ({ delivery }) => delivery ?? '-' },
  { name: 'event', value: ({ event }) => event },
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'key', value: ({ key }) => key ?? '-' },
  { name: 'labels', value: ({ labels }) => labels?.join(' ') ?? '-' },
  { name: 'text', value: ({ text, detail }) => text ?? detail },
];

export const preview: Command = {
  noun: 'intake',
  verb: 'preview',
  summary: 'show what settings make of the last deliveries; nothing is written',
  arguments: [{ name: 'intake', summary: 'name or id' }],
  options: [
    settingOption,
    { flags: '--payload', summary: 'read one payload from the standard input instead' },
    { flags: '--limit <n>', summary: 'at most so many deliveries; 10 unless told' },
    ...outputOptions,
  ],
  examples: ['tagloop intake preview rollout --set mapping@rollout.jsonata'],
  async run({ io, hub }, input) {
    const open = await hub();
    const { id, settings: before } = await findIntake(open, input.required('intake'));
    const { previews } = await open.call('POST /api/intakes/:id/preview', {
      params: { id },
      body: {
        settings: { ...before, ...readSettings(io, input) },
        payload: input.has('payload') ? await io.read() : undefined,
        limit: input.number('limit'),
      },
    });
    printRows(io, input, columns, previews.flatMap(stepsOf));
    return previews.some(({ outcome }) => outcome === 'rejected') ? exitCodes.failed : exitCodes.ok;
  },
};

/** A line for each step; one for a delivery that makes none. */
function stepsOf({ operations, ...preview }: Preview): Step[] {
  return operations.length === 0 ? [preview] : operations.map((operation) => ({ ...preview, ...operation }));
}
