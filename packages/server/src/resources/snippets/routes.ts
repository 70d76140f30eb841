import { type Route, routesOf } from '../../contract/route.ts';
import { readUtf8 } from '../../contract/text.ts';
import { TextAnswer } from '../../contract/textAnswer.ts';
import { endpoints } from './contract.ts';
import type { SnippetsService } from './service.ts';

const on = routesOf(endpoints);

export function snippetRoutes(snippets: SnippetsService): readonly Route[] {
  return [
    on('POST', '/api/snippets/*', ({ actor, body, rest, query }) =>
      snippets.post(actor, `/${rest}`, readUtf8(body), query),
    ),
    on('GET', '/api/snippets/:id/raw', async ({ actor, params, setHeader }) => {
      const code = await snippets.raw(actor, params.id);
      // Text of somebody, shown from the hub's own address: it is never a page, and never kept by anybody between.
      setHeader('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
      setHeader('cache-control', 'private, no-cache');
      setHeader('content-disposition', 'inline; filename="snippet.txt"');
      return new TextAnswer('text/plain; charset=utf-8', [code]);
    }),
  ];
}
