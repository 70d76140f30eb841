/**
 * Finds what looks like a secret in a text, by the forms that those who give out secrets document. It warns people: what
 * it finds may be an example, and a secret of another form is not found.
 */

export const secretKinds = [
  'awsKey',
  'github',
  'gitlab',
  'slack',
  'google',
  'stripe',
  'npm',
  'token',
  'privateKey',
  'urlPassword',
  'password',
] as const;
export type SecretKind = (typeof secretKinds)[number];

export interface FoundSecret {
  readonly kind: SecretKind;
  /** Where it stands, from 1. */
  readonly line: number;
}

/** Each looks at one line, and cannot run long. */
const patterns: Readonly<Record<SecretKind, RegExp>> = {
  awsKey: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  github: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/,
  gitlab: /\bgl(?:pat|ptt|rt|dt)-[A-Za-z0-9_-]{20}/,
  slack: /\bxox[abprs]-[A-Za-z0-9-]{10}|hooks\.slack\.com\/services\/T[A-Z0-9]{6}/,
  google: /\bAIza[A-Za-z0-9_-]{35}/,
  stripe: /\b[rs]k_live_[A-Za-z0-9]{20}/,
  npm: /\bnpm_[A-Za-z0-9]{36}/,
  token: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10}/,
  privateKey: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/,
  urlPassword: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:/@$<{*]{1,64}:[^\s:/@$<{*]{3,128}@/i,
  password:
    /(?:password|passwd|secret|api_?key|access_?token|auth_?token)["']?\s{0,3}[:=]\s{0,3}["'][^"'\s$<{*]{8,200}["']/i,
};

/** The first secret of each kind on each line, in the order of lines. */
export function findSecrets(text: string): FoundSecret[] {
  return text
    .split(/\r?\n/)
    .flatMap((content, at) =>
      secretKinds.filter((kind) => patterns[kind].test(content)).map((kind) => ({ kind, line: at + 1 })),
    );
}
