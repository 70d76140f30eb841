import { type Command, UsageError } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { atOf, atOption } from './at.ts';
import { writtenColumns } from './columns.ts';
import { readLabel } from './labels.ts';
import { textArgument, textOf } from './text.ts';

export const upsert: Command = {
  noun: 'message',
  verb: 'upsert',
  isShort: true,
  summary: 'create the message with a key, or move it on',
  arguments: [
    { name: 'topic', summary: 'path of the topic' },
    { name: 'key', summary: 'your own identity of the message; holds nothing that can change' },
    textArgument,
  ],
  options: [
    { flags: '--label <label>', summary: 'a label to set, with its colour behind =', isMany: true },
    { flags: '--remove <label>', summary: 'a label to remove', isMany: true },
    { flags: '--parent-key <key>', summary: 'key of the message that it replies to' },
    { flags: '--reply <text>', summary: 'a reply to add' },
    { flags: '--reply-key <key>', summary: 'your own identity of that reply' },
    atOption,
    ...outputOptions,
  ],
  examples: ["tagloop upsert /Build/Runs run:ci/api/74 '#pipeline:main #run:74 #service:api' --label Building"],
  async run({ io, hub }, input) {
    const [reply, replyKey] = [input.text('reply'), input.text('reply-key')];
    if (replyKey !== undefined && reply === undefined) throw new UsageError('--reply-key needs --reply');
    const set = input.list('label').map(readLabel);
    const remove = [...input.list('remove')];
    const isChange = set.length > 0 || remove.length > 0 || reply !== undefined;
    // A change of labels alone has no text, so a script without input must not be made to wait for one.
    const text = isChange && input.list('text').length === 0 ? undefined : await textOf(io, input);
    const written = await (await hub()).call('POST /api/messages/upsert', {
      body: {
        topic: input.required('topic'),
        key: input.required('key'),
        parentKey: input.text('parent-key'),
        text,
        labels: set.length > 0 || remove.length > 0 ? { set, remove } : undefined,
        reply: reply === undefined ? undefined : { text: reply, key: replyKey },
        at: atOf(input),
      },
    });
    printOne(io, input, writtenColumns, written);
    return undefined;
  },
};
