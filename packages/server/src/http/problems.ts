import { HubError, type Problem, problemOf } from '../contract/errors.ts';
import { QueryTooSlow, StoreUnavailable } from '../lib/failures.ts';
import type { Logger } from '../lib/logger.ts';

/** The error as a client sees it, and the seconds after which it may try again; the rest goes to the log. */
export function toProblem(
  error: unknown,
  log: Logger,
  request: { method: string; path: string },
): { problem: Problem; retryAfter: number | undefined } {
  const known = toHubError(error);
  if (known.status >= 500) {
    // What heals by itself needs nobody's attention, unless it lasts.
    const level = known.code === 'unavailable' ? 'warn' : 'error';
    log[level]({ err: known.extra.cause ?? error, method: request.method, path: request.path }, known.message);
  }
  return { problem: problemOf(known), retryAfter: known.extra.retryAfter ?? (known.status === 503 ? 2 : undefined) };
}

function toHubError(error: unknown): HubError {
  if (error instanceof HubError) return error;
  if (error instanceof QueryTooSlow) {
    return new HubError('query-too-slow', 'The query takes too long; add in: or since: to look at less');
  }
  if (error instanceof StoreUnavailable) {
    return new HubError('unavailable', 'The hub cannot reach its store; try again in a moment', { cause: error });
  }
  if (isFastifyError(error)) {
    if (error.statusCode === 413) return new HubError('too-large', 'The body is larger than the hub takes');
    if (error.statusCode === 415) return new HubError('bad-media-type', 'Send the body as application/json');
    if (error.statusCode >= 400 && error.statusCode < 500) return new HubError('bad-request', error.message);
  }
  return new HubError('internal', 'The hub failed; its log says why', { cause: error });
}

function isFastifyError(error: unknown): error is Error & { statusCode: number } {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number';
}
