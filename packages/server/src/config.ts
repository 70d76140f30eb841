/** Every option of the hub: environment variable, flag, default and the sentence of its documentation. */

import { isIP } from 'node:net';

export interface ConfigOption {
  /** `TAGLOOP_PORT` in the environment, `--port` as a flag. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'switch';
  readonly default: string | number | boolean | null;
  /** Never shown, not even in `--help` of a configured hub. */
  readonly secret?: true;
  readonly sentence: string;
}

export const options = [
  { name: 'host', type: 'text', default: '127.0.0.1', sentence: 'Address to listen on; 0.0.0.0 for all.' },
  { name: 'port', type: 'number', default: 8080, sentence: 'Port to listen on; 0 takes a free one.' },
  { name: 'data', type: 'text', default: './data', sentence: 'Folder of the embedded store and the secret key.' },
  {
    name: 'database-url',
    type: 'text',
    default: null,
    secret: true,
    sentence: 'PostgreSQL 15 or newer, as postgres://user:password@host/name; else SQLite in the data folder.',
  },
  {
    name: 'public-url',
    type: 'text',
    default: null,
    sentence: 'How people and senders reach the hub, when it stands behind a proxy.',
  },
  {
    name: 'secret-key',
    type: 'text',
    default: null,
    secret: true,
    sentence: 'Encrypts secrets that the hub must use; else made in the data folder as secret.key.',
  },
  {
    name: 'query-ms',
    type: 'number',
    default: 2000,
    sentence: "Time that one person's query may take, in milliseconds.",
  },
  {
    name: 'allow-private-targets',
    type: 'switch',
    default: false,
    sentence: 'Lets hooks reach loopback and private addresses.',
  },
  { name: 'log-level', type: 'text', default: 'info', sentence: 'trace, debug, info, warn, error or silent.' },
  {
    name: 'body-limit',
    type: 'number',
    default: 5_242_880,
    sentence: 'Largest request body that is taken, in bytes.',
  },
  {
    name: 'trust-proxy',
    type: 'text',
    default: null,
    sentence:
      'Whose X-Forwarded-For tells the address of a request: a number of proxies, or their addresses and networks by commas; nobody, unless told.',
  },
  {
    name: 'rate-limit',
    type: 'number',
    default: 6000,
    sentence:
      'Requests a minute of one token or session, or of one address that shows none; 0 for no limit. The machine itself has none.',
  },
  {
    name: 'views-dir',
    type: 'text',
    default: null,
    sentence: 'Folder of views from outside, one folder each; what is put there runs in the browsers of all people.',
  },
  {
    name: 'smtp-url',
    type: 'text',
    default: null,
    secret: true,
    sentence:
      'Server that takes mail, as smtp://user:password@host:587, or smtps:// for TLS; no mail is sent without it.',
  },
  {
    name: 'mail-from',
    type: 'text',
    default: null,
    sentence: 'Who mail says it is from, as Tagloop <hub@example.com>; needed with an SMTP server.',
  },
  {
    name: 'sign-up-domains',
    type: 'text',
    default: null,
    sentence:
      'Domains by commas: who has a mail address there may make his own account; by invitation only, unless told.',
  },
] as const satisfies readonly ConfigOption[];

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly secretKey: string | null;
  readonly queryMs: number;
  readonly logLevel: string;
  readonly bodyLimit: number;
  readonly allowPrivateTargets: boolean;
  /** A number of proxies, or their addresses and networks. */
  readonly trustProxy: number | readonly string[];
  /** Requests a minute; 0 for no limit. */
  readonly rateLimit: number;
  /** Null where views from outside are not looked for. */
  readonly viewsDir: string | null;
  /** Null where the hub sends no mail. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** In lower case; a mail address there may sign up. */
  readonly signUpDomains: readonly string[];
}

/** Bad configuration: said in one sentence at start, exit code 2. */
export class ConfigError extends Error {}

/**
 * Flags win over the environment, the environment over defaults.
 * @param argv `--port 9000` or `--port=9000`
 */
export function readConfig(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Config {
  const flags = readFlags(argv);
  const value = (name: string): string | undefined => flags.get(name) ?? (env[variableOf(name)] || undefined);
  const text = (name: string): string | null => value(name) ?? (optionOf(name).default as string | null);
  const number = (name: string): number => {
    const given = value(name);
    if (given === undefined) return optionOf(name).default as number;
    const read = Number(given);
    if (!Number.isInteger(read) || read < 0) {
      throw new ConfigError(`${variableOf(name)} must be a whole number, not "${given}"`);
    }
    return read;
  };
  return {
    host: text('host') ?? '127.0.0.1',
    port: number('port'),
    data: text('data') ?? './data',
    databaseUrl: text('database-url'),
    publicUrl: text('public-url')?.replace(/\/+$/, '') ?? null,
    secretKey: text('secret-key'),
    queryMs: number('query-ms'),
    logLevel: text('log-level') ?? 'info',
    bodyLimit: number('body-limit'),
    allowPrivateTargets: /^(1|true|yes|on)$/i.test(value('allow-private-targets') ?? ''),
    trustProxy: readProxies(text('trust-proxy')),
    rateLimit: number('rate-limit'),
    viewsDir: text('views-dir'),
    mail: readMail(text('smtp-url'), text('mail-from')),
    signUpDomains: listOf((text('sign-up-domains') ?? '').toLowerCase()),
  };
}

/** The URL holds a password: it stands in no sentence. */
function readMail(smtpUrl: string | null, from: string | null): Config['mail'] {
  if (smtpUrl === null) return null;
  if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new ConfigError('TAGLOOP_SMTP_URL must be such as smtp://user:password@mail.example.com:587');
  }
  if (from === null || !/^[^@\r\n]+@[^@\s]+$/.test(from)) {
    throw new ConfigError('TAGLOOP_MAIL_FROM must say who mail is from, as Tagloop <hub@example.com>');
  }
  return { smtpUrl, from };
}

function readProxies(text: string | null): number | readonly string[] {
  if (text === null) return [];
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const addresses = listOf(text);
  const wrong = addresses.find((address) => !isAddressOrNetwork(address));
  if (wrong === undefined) return addresses;
  throw new ConfigError(
    `TAGLOOP_TRUST_PROXY must be a number of proxies, or addresses such as 10.0.0.1,192.168.0.0/16, not "${wrong}"`,
  );
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** Trimmed, without empty ones. */
function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

/** Name of an option's environment variable. */
export function variableOf(name: string): string {
  return `TAGLOOP_${name.replaceAll('-', '_').toUpperCase()}`;
}

function optionOf(name: string): ConfigOption {
  const option = options.find((each) => each.name === name);
  if (!option) throw new ConfigError(`there is no option --${name}; tagloop serve --help lists them`);
  return option;
}

function readFlags(argv: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 1) {
    const match = /^--([a-z-]+)(?:=(.*))?$/.exec(argv[at] ?? '');
    if (!match?.[1]) throw new ConfigError(`"${argv[at]}" is no option; tagloop serve --help lists them`);
    optionOf(match[1]);
    const given = match[2] ?? argv[++at];
    if (given === undefined) throw new ConfigError(`--${match[1]} needs a value`);
    flags.set(match[1], given);
  }
  return flags;
}
