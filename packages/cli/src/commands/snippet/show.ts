import type { Command } from '../../command.ts';

export const show: Command = {
  noun: 'snippet',
  verb: 'show',
  summary: 'print the code of a snippet, and nothing else',
  arguments: [{ name: 'id', summary: 'id of the snippet' }],
  examples: ['tagloop snippet show 1a2b3c4d5e6 > main.go'],
  async run({ io, hub }, input) {
    const open = await hub();
    const answer = await open.open('GET /api/snippets/:id/raw', { params: { id: input.required('id') } });
    io.out.write(await answer.text());
    return undefined;
  },
};
