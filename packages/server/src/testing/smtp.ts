/** A real SMTP server on this machine, which keeps what it is sent. */

import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface TestInbox {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  /** Decoded, oldest first. */
  readonly mails: { readonly to: string; readonly subject: string; readonly text: string; readonly id: string }[];
  /** What it says to the next recipients instead of taking the mail, one each; 4xx for now, 5xx for good. */
  readonly refusals: number[];
  close(): Promise<void>;
}

export async function openInbox(): Promise<TestInbox> {
  const mails: TestInbox['mails'] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      const responseCode = refusals.shift();
      done(responseCode === undefined ? null : Object.assign(new Error('not now'), { responseCode }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', ...read(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refusals,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Headers and body of a plain mail; the encodings are those that the mailer uses. */
function read(raw: string): { subject: string; text: string; id: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const body = rest.join('\n\n').replaceAll('\r\n', '\n');
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : quoted(body, encoding);
  return { subject: words(header('Subject')), text, id: header('Message-ID') };
}

function quoted(body: string, encoding: string): string {
  return encoding === 'quoted-printable' ? bytes(body.replace(/=\n/g, '')) : body;
}

/** `=?UTF-8?Q?…?=` and its base64 form. */
function words(text: string): string {
  return text.replace(/=\?utf-8\?([qb])\?([^?]*)\?=\s*/gi, (_all, kind: string, word: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : bytes(word.replaceAll('_', ' ')),
  );
}

/** `=C3=A9` → é */
function bytes(text: string): string {
  const escaped = text.replace(/=([0-9A-F]{2})/gi, '%$1').replace(/%(?![0-9A-F]{2})/gi, '%25');
  return decodeURIComponent(escaped);
}
