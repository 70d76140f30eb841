import { type ConfigOption, options, variableOf } from '../../packages/server/src/config.ts';
import { code, type Page, pageOf, table } from './page.ts';

const types = { text: 'text', number: 'whole number', switch: 'true or false' } as const;

export const config: Page = {
  file: 'docs/reference/config.md',
  write: () =>
    pageOf('Configuration', '`packages/server/src/config.ts`', [
      'Nothing has to be set. Each option is an environment variable of the hub and a flag of `tagloop serve`; a flag wins.',
      table(['Variable', 'Flag', 'Takes', 'Default', 'What it does'], options.map(rowOf)),
    ]),
};

function rowOf(option: ConfigOption): string[] {
  return [
    code(variableOf(option.name)),
    code(`--${option.name}`),
    option.secret ? `${types[option.type]}, secret` : types[option.type],
    option.default === null ? '–' : code(option.default),
    option.sentence,
  ];
}
