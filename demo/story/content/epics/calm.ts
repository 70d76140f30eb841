import { epic } from '../line.ts';

/** The stories that follow from incidents join this one. */
export const calm = epic('calm', 'Quiet nights', (story) => [
  story(
    'payments-api',
    'M',
    'One trace id from checkout to ledger',
    'feat(trace): the trace id travels along',
    'To follow one payment we search four logs by the clock.',
    ['feat(trace): take it from the header, else make one', 'feat(trace): give it to the ledger'],
  ),
  story(
    'payments-api',
    'S',
    'Alert texts that name the runbook',
    'chore(alerts): a runbook for each alert',
    'At three in the morning nobody searches a wiki.',
  ),
  story(
    'payout-worker',
    'S',
    'Stop politely',
    'fix(worker): finish the batch before stopping',
    'Each deployment leaves half a batch behind.',
    ['test(worker): stopped in the middle of a file'],
  ),
  story(
    'ledger',
    'S',
    'Alert on symptoms',
    'chore(alerts): one alert for slow bookings',
    'Nine alerts for one slow disk.',
  ),
  story(
    'iban-lookup',
    'S',
    'Warm the cache before taking traffic',
    'perf(cache): ready when warm',
    'After each deployment p95 is bad for ten minutes.',
  ),
  story(
    'mailer',
    'S',
    'A queue that empties from both ends',
    'fix(queue): old mails do not block new ones',
    'A newsletter of a merchant delayed receipts by two hours.',
    ['feat(queue): receipts first'],
  ),
  story(
    'fx-rates',
    'S',
    'Keep the last good rates',
    'fix(rates): yesterday is better than nothing',
    'The central bank was late, and all prices in kroner were gone.',
  ),
  story(
    'payments-api',
    'M',
    'Idempotency keys for a whole day',
    'feat(http): idempotency keys live for a day',
    'Merchants retry from queues that run at night.',
    ['feat(http): the same key with another body is an error'],
  ),
]);
