/** The one way by which mail leaves the hub: the SMTP server that it was given. */

import { createTransport } from 'nodemailer';

export interface Mail {
  /** The same for each try, so that a mail that comes twice can be known by it. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** done: the server took it; retry: it may take it later; never: it will not. */
export interface MailResult {
  readonly result: 'done' | 'retry' | 'never';
  /** One line for the log. */
  readonly detail: string;
}

/** Sends one mail. Never throws. */
export type Mailer = (mail: Mail) => Promise<MailResult>;

const timeout = 20_000;

/**
 * @param url smtp://user:password@host:port, smtps:// for TLS from the first byte
 * @param from who it says it is from
 */
export function createMailer(url: string, from: string): Mailer {
  const limits = { connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout };
  const transport = createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true });
  return async ({ id, to, subject, text }) => {
    try {
      const messageId = `<${id}@${from.match(/@([^\s>]+)/)?.[1] ?? 'tagloop'}>`;
      // An address as a value: as text it could name more than one.
      const { response } = await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId });
      return { result: 'done', detail: response };
    } catch (error) {
      return refusalOf(error);
    }
  };
}

/** A server that refuses this address for good says so with 5xx; what is wrong with the hub's settings can be mended. */
function refusalOf(error: unknown): MailResult {
  if (!(error instanceof Error)) return { result: 'retry', detail: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const isForGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && status >= 500;
  return { result: isForGood ? 'never' : 'retry', detail: error.message.slice(0, 300) };
}
