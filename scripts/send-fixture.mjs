/**
 * `node scripts/send-fixture.mjs <source> <payload> --to <intake URL> [--secret <secret>]` posts a recorded payload to a
 * running hub as its sender would: `node scripts/send-fixture.mjs github push__main --to http://…/in/…`.
 */

import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from './parts/root.mjs';
import { fail } from './parts/say.mjs';

/** What each sender says in headers. The event is the part of the file name before `__`, an action behind its dot. */
const headersOf = {
  github: (event, body, secret) => ({
    'x-github-event': event.split('.')[0],
    'x-github-delivery': randomUUID(),
    ...(secret && { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }),
  }),
  gitea: (event, body, secret) => ({
    'x-gitea-event': event,
    'x-gitea-delivery': randomUUID(),
    ...(secret && { 'x-gitea-signature': createHmac('sha256', secret).update(body).digest('hex') }),
  }),
  gitlab: (_, __, secret) => ({ 'idempotency-key': randomUUID(), ...(secret && { 'x-gitlab-token': secret }) }),
};

const usage = 'node scripts/send-fixture.mjs <source> <payload> --to <intake URL> [--secret <secret>]';
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, secret: { type: 'string' } },
});
const [source, payload] = positionals;
if (!source || !payload || !values.to) fail(usage, 2);

const folder = inRoot('packages/server/src/integrations/sources', source, 'payloads');
if (!existsSync(folder)) fail(`The source ${source} has no recorded payloads.`);
const file = `${payload.replace(/\.json$/, '')}.json`;
if (!existsSync(`${folder}/${file}`)) {
  fail(`${source} has no payload ${payload}; it has:\n  ${readdirSync(folder).join('\n  ')}`);
}

const body = readFileSync(`${folder}/${file}`);
const event = file.slice(0, -'.json'.length).split('__')[0];
try {
  const answer = await fetch(values.to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf[source]?.(event, body, values.secret) },
    body,
  });
  console.log(`${answer.status} ${await answer.text()}`);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  fail(`${values.to} does not answer: ${error.cause?.message ?? error.message}`);
}
