/** Posts events to a web address, signed, as forges do. */

import { createHmac } from 'node:crypto';
import type { HookDelivery, HookKind, HookResult } from '../../hook.ts';
import { type Outgoing, type OutgoingAnswer, OutgoingRefused } from '../../outgoing.ts';
import { settings, type WebhookSettings } from './settings.ts';
import { setup } from './setup.ts';

export const webhook: HookKind<WebhookSettings> = {
  kind: 'webhook',
  title: 'Webhook',
  settings,
  setup,

  async deliver(delivery, outgoing) {
    const { url } = delivery.settings;
    try {
      return resultOf(await post(delivery, outgoing), delivery.at);
    } catch (error) {
      if (error instanceof OutgoingRefused) return { result: 'never', detail: `Not sent: ${error.message}.` };
      // The rest of the address may hold a password: only its host is told.
      return { result: 'retry', detail: `No answer from ${new URL(url).host}.` };
    }
  },
};

function post(
  { id, at, settings: { url }, secret, event }: HookDelivery<WebhookSettings>,
  send: Outgoing,
): Promise<OutgoingAnswer> {
  const body = JSON.stringify({ event });
  const timestamp = String(Math.floor(at / 1000));
  return send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tagloop-event': event.kind,
      'x-tagloop-delivery': id,
      'x-tagloop-timestamp': timestamp,
      ...(secret !== null && { 'x-tagloop-signature-256': signatureOf(secret, timestamp, body) }),
    },
    body,
  });
}

function signatureOf(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Statuses of the 4xx that can pass. */
const passing = new Set([408, 409, 425, 429]);

function resultOf({ status, headers }: OutgoingAnswer, at: number): HookResult {
  const detail = `Answered ${status}.`;
  if (status >= 200 && status < 300) return { result: 'done', detail };
  if (status >= 400 && status < 500 && !passing.has(status)) return { result: 'never', detail };
  return { result: 'retry', detail, after: secondsUntil(headers['retry-after'], at) };
}

/** `Retry-After` is a number of seconds or a date. */
function secondsUntil(value: string | string[] | undefined, at: number): number | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - at) / 1000));
}
