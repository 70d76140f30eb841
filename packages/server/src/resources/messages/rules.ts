/** What later resources have to say about upserts: things whose state goes by more than what the sender asks for. */

import type { Transaction } from '../../store/store.ts';
import type { TopicFacts } from '../topics/service.ts';
import type { Outcome } from './contract.ts';
import type { LabelInput } from './labels.ts';
import type { MessageState } from './state.ts';

export interface WantedLabels {
  readonly set: readonly LabelInput[];
  readonly remove: readonly string[];
}

export interface Upserting {
  /** Null when it is made by this upsert. */
  readonly before: MessageState | null;
  readonly after: MessageState;
  readonly topic: TopicFacts;
  /** What the sender asked for. */
  readonly wanted: WantedLabels;
  /** `unchanged` too: a repeat writes nothing of the message, and yet it is a sign of life. */
  readonly outcome: Outcome;
  /** When it happened, ms since 1970. */
  readonly at: number;
}

/** Of roots that are written by key; stale upserts are told to nobody. */
export interface UpsertRule {
  /** What becomes of the text that the sender gives. */
  text?(before: MessageState, text: string): string;
  /** What is done of the labels that the sender asks for. @param text that the message will have */
  labels(before: MessageState, text: string, wanted: WantedLabels): WantedLabels;
  /** Runs inside the transaction, behind the write. @returns whether it changed the message once more */
  upserted(tx: Transaction, upserting: Upserting): Promise<boolean>;
}
