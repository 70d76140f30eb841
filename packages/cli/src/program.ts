/** The commands as commander knows them: parsing and `--help`. */

import { Command as Parser } from 'commander';
import type { Argument, Command } from './command.ts';
import { Input } from './input.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

/** What a noun holds, for the list of `--help`. */
const nouns: Readonly<Record<string, string>> = {
  message: 'messages and their labels',
  snippet: 'code worth keeping',
  topic: 'topics',
  user: 'people and robots',
  group: 'groups of users',
  token: 'tokens',
  intake: 'doors for outside senders',
  profile: 'hubs that were signed in to',
  import: 'bring in what others hold',
  completion: 'completion for a shell',
};

export function buildProgram(
  commands: readonly Command[],
  io: Io,
  run: (command: Command, input: Input) => Promise<void>,
): Parser {
  const program = new Parser('tagloop')
    .description('The DevOps feedback loop in one hub, from the command line.')
    .version(version, '-V, --version', 'the version')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.error.write(text),
      getOutHelpWidth: () => io.out.columns ?? 100,
      outputError: (text, write) => write(text.replace(/^error: /, 'tagloop: ')),
    });

  const families = new Map<string, Parser>();
  for (const command of commands) {
    if (command.verb === undefined || command.isShort) {
      declare(program.command(command.verb ?? command.noun).helpGroup('Commands:'), command, run);
    }
  }
  for (const command of commands) {
    if (command.verb === undefined) continue;
    const family = families.get(command.noun) ?? program.command(command.noun).helpGroup('By noun:');
    if (!families.has(command.noun)) family.description(nouns[command.noun] ?? command.noun).helpCommand(false);
    families.set(command.noun, family);
    declare(family.command(command.verb), command, run);
  }
  return program.addHelpText('after', `\n${environment}`);
}

const environment = `Environment:
  TAGLOOP_URL, TAGLOOP_TOKEN  the hub and the token, before any profile
  TAGLOOP_PROFILE             the profile to use

Exit codes: 0 ok, 1 failed, 2 usage, 3 not signed in or no right, 4 the hub does not answer.
`;

function declare(parser: Parser, command: Command, run: (command: Command, input: Input) => Promise<void>): void {
  parser.summary(command.summary).description(`${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`);
  const args = command.arguments ?? [];
  for (const argument of args) parser.argument(notationOf(argument), argument.summary);
  if (command.isRaw) parser.helpOption(false);
  if (command.isRaw || command.takesDashes) parser.allowUnknownOption();
  for (const { flags, summary, isMany, isRequired } of command.options ?? []) {
    const option = parser.createOption(flags, summary).makeOptionMandatory(isRequired ?? false);
    parser.addOption(isMany ? option.argParser(collect) : option);
  }
  if (!command.isRaw && !command.isLocal) parser.option('--profile <name>', 'the hub to speak to');
  if (command.examples) {
    parser.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}\n`).join('')}`);
  }
  parser.action(async () => {
    const values: Record<string, unknown> = {};
    args.forEach(({ name }, index) => {
      values[name] = parser.processedArgs[index];
    });
    for (const option of parser.options) values[option.name()] = parser.getOptionValue(option.attributeName());
    await run(command, new Input(values));
  });
}

function notationOf({ name, isOptional, isMany }: Argument): string {
  const word = isMany ? `${name}...` : name;
  return isOptional ? `[${word}]` : `<${word}>`;
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}
