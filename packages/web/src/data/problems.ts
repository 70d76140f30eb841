/** What the hub says to a form. */

import { failureOf } from '@tagloop/client/failure';
import type { FieldError } from '@tagloop/server/contract/errors';

export interface FormProblem {
  /** The sentence for the whole form. */
  readonly detail: string;
  readonly fields: readonly FieldError[];
}

export function problemOf(error: unknown): FormProblem {
  const { problem } = failureOf(error);
  return { detail: problem.detail, fields: problem.fields ?? [] };
}

export function messageAt(problem: FormProblem | null, at: string): string | undefined {
  return problem?.fields.find((field) => field.at === at)?.message;
}
