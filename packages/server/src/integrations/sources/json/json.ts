/** Any sender of JSON: what becomes of it is said by the intake, as an expression. */

import { stages } from '@tagloop/language/stages';
import { unsupported, written } from '../../reading.ts';
import type { Source } from '../../source.ts';
import { Evaluator } from './evaluator.ts';
import { operationsOf } from './mapped.ts';
import { samples } from './samples.ts';
import { type JsonSettings, settings } from './settings.ts';
import { setup } from './setup.ts';

const evaluator = new Evaluator();

/** Where senders say what happened. */
const eventNames = ['event', 'event_type', 'eventType', 'type', 'action', 'kind', 'status'];

export const json = {
  kind: 'json',
  title: 'Any JSON',
  gives: 'Whatever can post JSON, by a mapping that you write',
  stages,
  robotKind: 'other',
  settings,
  setup,
  samples,

  eventOf({ payload }) {
    const fields = new Map(Object.entries(Object(payload)));
    const name = eventNames.map((each) => fields.get(each)).find((each) => typeof each === 'string' && each !== '');
    return typeof name === 'string' ? name : 'json';
  },

  deliveryIdOf({ headers }) {
    return headers['webhook-id'] ?? headers['idempotency-key'];
  },

  async problemsOf({ mapping }) {
    const complaint = await evaluator.complaintOf(mapping);
    return complaint === null ? [] : [{ at: '/settings/mapping', message: complaint }];
  },

  async read({ payload, settings: { mapping }, receivedAt }) {
    const result = await evaluator.evaluate(mapping, payload);
    if (result === undefined || result === null || (Array.isArray(result) && result.length === 0)) {
      return unsupported('The mapping makes nothing of this payload.');
    }
    return written(...operationsOf(result, receivedAt));
  },
} satisfies Source<JsonSettings>;
