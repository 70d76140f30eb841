/** The stories of the last two days. */

import type { StoryLine } from './line.ts';

export interface FinalStory extends StoryLine {
  readonly author: string;
}

export const finalStories = {
  review: {
    service: 'payments-api',
    epic: 'payouts',
    size: 'M',
    title: 'Retry SEPA credit transfers once',
    change: 'fix(payouts): retry a SEPA credit transfer once, not five times',
    commits: ['fix(payouts): one retry after an hour', 'test(payouts): the second answer is no as well'],
    why: 'Five tries of a wrong account cost five fees and help nobody.',
    author: 'bruno',
  },
  preprod: {
    service: 'payments-api',
    epic: 'instant',
    size: 'L',
    title: 'Instant payouts and fewer retries',
    change: 'feat(payouts): instant payouts to Dutch and Belgian banks',
    commits: ['feat(payouts): reach of two more countries', 'test(payouts): the nine largest banks'],
    why: 'The last two countries in which merchants wait for it.',
    author: 'ada',
  },
  form: {
    service: 'checkout-web',
    epic: 'checkout',
    size: 'M',
    title: 'Pay with a saved card in one tap',
    change: 'feat(card): saved cards above the form',
    commits: ['feat(card): list of saved cards', 'feat(card): ask for the code only'],
    why: 'Customers who come back type the same card again.',
    breaks: 'saved-cards',
    author: 'greta',
  },
  batch: {
    service: 'ledger',
    epic: 'closing',
    size: 'M',
    title: 'Post the nightly batch in one go',
    change: 'perf(postings): batches of 5000 instead of 500',
    commits: ['perf(postings): one statement a batch'],
    why: 'The nightly run ends at six; with larger batches it should end at four.',
    breaks: 'replication-lag',
    author: 'chloe',
  },
  model: {
    service: 'fraud-scorer',
    epic: 'scoring',
    size: 'M',
    title: 'Score a payment in under 40 ms',
    change: 'perf(model): score without a second lookup',
    commits: ['perf(model): the merchant comes with the payment'],
    why: 'The last 9 ms on the way to forty.',
    author: 'farid',
  },
} as const satisfies Record<string, FinalStory>;
