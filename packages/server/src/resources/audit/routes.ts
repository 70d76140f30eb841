import { type Route, routesOf } from '../../contract/route.ts';
import { asksFor, TextAnswer } from '../../contract/textAnswer.ts';
import { type AuditEntry, endpoints } from './contract.ts';
import type { AuditService } from './service.ts';

const on = routesOf(endpoints);
const lines = 'application/x-ndjson';

export function auditRoutes(audit: AuditService): readonly Route[] {
  return [
    on('GET', '/api/audit', async ({ actor, query, headers }) => {
      if (!asksFor(headers, lines)) return audit.page(actor, query);
      return new TextAnswer(lines, linesOf(await audit.all(actor, query)));
    }),
  ];
}

async function* linesOf(events: AsyncIterable<AuditEntry>): AsyncIterable<string> {
  for await (const event of events) yield `${JSON.stringify(event)}\n`;
}
