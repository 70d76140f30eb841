/** What goes wrong when talking to a hub: one class, with the hub's own words where it gave some. */

import type { ErrorCode, FieldError } from '@tagloop/server/contract/errors';

/** `unreachable`: no answer came. `unexpected`: an answer came that no hub gives (a proxy's page, cut JSON). */
export type FailureCode = ErrorCode | 'unreachable' | 'unexpected';

export interface HubProblem {
  readonly code: FailureCode;
  readonly title: string;
  /** A sentence for people that says what to change. */
  readonly detail: string;
  readonly fields?: readonly FieldError[];
  /** For queries: the character where it went wrong. */
  readonly position?: number;
  /** For queries: a text that would be right. */
  readonly hint?: string;
}

export class HubFailure extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly problem: HubProblem;
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem: HubProblem, extra: { retryAfter?: number; cause?: unknown } = {}) {
    super(problem.detail, { cause: extra.cause });
    this.name = 'HubFailure';
    this.status = status;
    this.problem = problem;
    this.retryAfter = extra.retryAfter;
  }
}

/** By name, not by class: a program made of several bundles holds the class several times. */
export function isHubFailure(error: unknown): error is HubFailure {
  return error instanceof Error && error.name === 'HubFailure';
}

/** Every error as a failure, so that whoever shows it needs one form only. */
export function failureOf(error: unknown): HubFailure {
  if (isHubFailure(error)) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new HubFailure(0, { code: 'unexpected', title: 'The client failed', detail }, { cause: error });
}

/** No answer, or one that broke off. */
export function unreachable(url: string, cause: unknown): HubFailure {
  const reason = reasonOf(cause);
  return new HubFailure(
    0,
    { code: 'unreachable', title: 'The hub does not answer', detail: `${url} does not answer: ${reason}` },
    { cause },
  );
}

/** Node.js gathers the tries of several addresses in one error without a message. */
function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
}

/** The failure that an answer with an error status tells. */
export function refusal(status: number, body: string, retryAfter: string | null): HubFailure {
  const seconds = Number(retryAfter ?? Number.NaN);
  return new HubFailure(status, readProblem(body) ?? strangeAnswer(status), {
    retryAfter: Number.isFinite(seconds) ? seconds : undefined,
  });
}

export function strangeAnswer(status: number): HubProblem {
  return {
    code: 'unexpected',
    title: 'This is not a hub',
    detail: `The answer (HTTP ${status}) is not one that a hub gives; check the address`,
  };
}

function readProblem(body: string): HubProblem | null {
  try {
    const problem: HubProblem | null = JSON.parse(body);
    return typeof problem?.code === 'string' && typeof problem.detail === 'string' ? problem : null;
  } catch {
    return null;
  }
}
