/** Every error the hub answers with: a stable code, its status, a title. Retired codes are never used again. */
export const errors = {
  'bad-request': { status: 400, title: 'The request cannot be understood' },
  'bad-payload': { status: 400, title: 'The payload is not what this sender sends' },
  'bad-signature': { status: 401, title: 'The signature does not fit' },
  'not-signed-in': { status: 401, title: 'Sign in, or send a token' },
  'bad-credentials': { status: 401, title: 'Name or password is wrong' },
  forbidden: { status: 403, title: 'You have no right to do this' },
  'scope-missing': { status: 403, title: 'The token does not allow this' },
  'bad-origin': { status: 403, title: 'The request comes from another site' },
  'not-found': { status: 404, title: 'There is no such thing, or you may not see it' },
  'method-not-allowed': { status: 405, title: 'This path does not take this method' },
  conflict: { status: 409, title: 'It exists already' },
  'idempotency-mismatch': { status: 409, title: 'The idempotency key was used for another request' },
  gone: { status: 410, title: 'It was deleted' },
  'stale-version': { status: 412, title: 'Someone changed it meanwhile' },
  'too-large': { status: 413, title: 'The body is too large' },
  'bad-media-type': { status: 415, title: 'The content type is not taken here' },
  invalid: { status: 422, title: 'A field is not as it must be' },
  'bad-query': { status: 422, title: 'The query cannot be read' },
  'query-too-slow': { status: 422, title: 'The query takes too long' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The hub failed; the log says why' },
  unavailable: { status: 503, title: 'The hub cannot do this right now' },
} as const;

export type ErrorCode = keyof typeof errors;

export interface FieldError {
  /** JSON pointer into the body or the query. */
  readonly at: string;
  readonly message: string;
}

export interface ErrorExtra {
  readonly fields?: readonly FieldError[];
  /** For queries: where it went wrong, and a text that would be right. */
  readonly position?: number;
  readonly hint?: string;
  /** Seconds after which the same may be tried again. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The only error that reaches a client as more than `internal`. `detail` says what to change and holds no secret. */
export class HubError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly extra: ErrorExtra;

  constructor(code: ErrorCode, detail: string, extra: ErrorExtra = {}) {
    super(detail, { cause: extra.cause });
    this.name = 'HubError';
    this.code = code;
    this.status = errors[code].status;
    this.extra = extra;
  }
}

/** Refuses what was done too often. @param wait ms until it may be done again */
export function tooManyRequests(what: string, wait: number): HubError {
  const seconds = Math.ceil(wait / 1000);
  const when = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return new HubError('too-many-requests', `${what}; try again in ${when}`, { retryAfter: seconds });
}

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly fields?: readonly FieldError[];
  readonly position?: number;
  readonly hint?: string;
}

export function problemOf(error: HubError): Problem {
  const { fields, position, hint } = error.extra;
  return {
    type: `/api/docs#error-${error.code}`,
    title: errors[error.code].title,
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(fields && { fields }),
    ...(position !== undefined && { position }),
    ...(hint !== undefined && { hint }),
  };
}
