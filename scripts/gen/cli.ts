import { type Argument, type Command, nameOf } from '../../packages/cli/src/command.ts';
import { commands } from '../../packages/cli/src/commands/index.ts';
import { exitCodes } from '../../packages/cli/src/exit.ts';
import { anchor, code, type Page, pageOf, table } from './page.ts';

export const cli: Page = {
  file: 'docs/reference/cli.md',
  write: () =>
    pageOf('Command line', '`packages/cli/src/commands/index.ts`', [
      'On a terminal rows are a table, in a pipe they are separated by tabs; `--json` prints JSON. Options of the hub are ' +
        'in [Configuration](config.md).',
      table(
        ['Command', 'What it does'],
        commands.map((command) => [
          `[tagloop ${nameOf(command)}](#${anchor(`tagloop ${nameOf(command)}`)})`,
          sentence(command.summary),
        ]),
      ),
      ...commands.flatMap(sectionOf),
      '## Exit codes',
      table(
        ['Code', 'Name'],
        Object.entries(exitCodes).map(([name, value]) => [String(value), name]),
      ),
    ]),
};

function sectionOf(command: Command): string[] {
  const short = command.isShort && command.verb ? ` Short: ${code(`tagloop ${command.verb}`)}.` : '';
  return [
    `## tagloop ${nameOf(command)}`,
    sentence(command.summary) + short,
    `\`\`\`text\n${usageOf(command)}\n\`\`\``,
    table(
      ['Argument or option', 'Meaning'],
      [
        ...(command.arguments ?? []).map((argument) => [code(wordOf(argument)), sentence(argument.summary)]),
        ...(command.options ?? []).map(({ flags, summary, isMany, isRequired }) => [
          code(flags),
          `${sentence(summary)}${isRequired ? ' Required.' : ''}${isMany ? ' May be given several times.' : ''}`,
        ]),
      ],
    ),
    command.examples?.length ? `\`\`\`sh\n${command.examples.join('\n')}\n\`\`\`` : '',
  ];
}

function usageOf(command: Command): string {
  const words = ['tagloop', nameOf(command), ...(command.arguments ?? []).map(wordOf)];
  return [...words, ...(command.options?.length ? ['[options]'] : [])].join(' ');
}

function wordOf({ name, isOptional, isMany }: Argument): string {
  const word = isMany ? `${name}...` : name;
  return isOptional ? `[${word}]` : `<${word}>`;
}

/** Summaries of commands are in lower case and without a stop, as `--help` shows them. */
function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
