import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Command } from '../../command.ts';
import { localMinute, outputOptions, plainLine, plainText, printRows } from '../../output.ts';
import { messageColumns } from './columns.ts';

export const thread: Command = {
  noun: 'message',
  verb: 'thread',
  isShort: true,
  summary: 'show a message with its replies',
  arguments: [{ name: 'id', summary: 'id of the message, or of a reply to it' }],
  options: outputOptions,
  async run({ io, hub }, input) {
    const { root, replies } = await (await hub()).call('GET /api/messages/:id/thread', {
      params: { id: input.required('id') },
    });
    const isForEye = io.out.isTTY && !input.has('json') && input.text('fields') === undefined;
    if (isForEye) io.out.write([written(root, ''), ...replies.map((reply) => written(reply, '  '))].join('\n'));
    else printRows(io, input, messageColumns, [root, ...replies]);
    return undefined;
  },
};

/** A head line, then the text; replies are set in. */
function written({ id, topic, author, createdAt, labels, text, parentId }: Message, margin: string): string {
  const head = [
    ...(parentId === null ? [topic] : []),
    author.name,
    localMinute(createdAt),
    id,
    ...labels.map((label) => `[${label.text}]`),
  ];
  const lines = [plainLine(head.join('  ')), ...plainText(text).split('\n')];
  return lines.map((line) => `${margin}${line}`.trimEnd().concat('\n')).join('');
}
