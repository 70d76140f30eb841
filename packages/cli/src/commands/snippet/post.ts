import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { findSecrets } from '@tagloop/language/text/secrets';
import type { Written } from '@tagloop/server/resources/messages/contract';
import { type Command, UsageError } from '../../command.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { type Column, outputOptions, printOne } from '../../output.ts';

export const post: Command = {
  noun: 'snippet',
  verb: 'post',
  summary: 'keep code as a snippet',
  arguments: [
    { name: 'topic', summary: 'path of the topic, such as /Code/Snippets' },
    { name: 'file', summary: 'the file; - or a pipe for the standard input', isOptional: true },
  ],
  options: [
    { flags: '--title <title>', summary: 'the name of the file, else the first line of the code, unless told' },
    { flags: '--language <language>', summary: 'read from the name of the file or from the code unless told' },
    { flags: '--expires <day>', summary: 'the last day on which it is kept, such as 2026-12-01' },
    { flags: '--anyway', summary: 'also when it looks as if there were a secret in it' },
    ...outputOptions,
  ],
  examples: [
    'tagloop snippet post /Code/Snippets main.go',
    "kubectl get pods | tagloop snippet post /Code/Snippets --title 'Pods of today' --expires 2026-12-01",
  ],
  async run({ io, hub }, input) {
    const { code, name } = await readCode(io, input);
    const [secret] = findSecrets(code);
    if (secret && !input.has('anyway')) {
      throw new UsageError(
        `Line ${secret.line} looks like a secret, which all who may read the topic would see`,
        'take it out, or say --anyway',
      );
    }
    const open = await hub();
    const written = await open.call('POST /api/snippets/*', {
      params: { '*': input.required('topic').replace(/^\//, '') },
      query: {
        title: input.text('title') ?? name,
        language: input.text('language'),
        expires: input.text('expires'),
      },
      body: code,
    });
    printOne(io, input, columnsOf(open.url), written);
    return undefined;
  },
};

async function readCode(io: Io, input: Input): Promise<{ code: string; name?: string }> {
  const file = input.text('file');
  if (file === undefined && io.isInteractive) {
    throw new UsageError('There is no code', 'name a file behind the topic, or pipe it in');
  }
  if (file === undefined || file === '-') return { code: await io.read() };
  try {
    return { code: readFileSync(resolve(io.folder, file), 'utf8'), name: basename(file) };
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}

/** With the link to give to others. */
function columnsOf(url: string): readonly Column<Written>[] {
  const link = ({ topic, id }: Written['message']) =>
    `${url}/t${topic.split('/').map(encodeURIComponent).join('/')}?view=snippets&v.open=${id}`;
  return [
    { name: 'outcome', value: ({ outcome }) => outcome },
    { name: 'id', value: ({ message }) => message.id },
    { name: 'link', value: ({ message }) => link(message) },
  ];
}
