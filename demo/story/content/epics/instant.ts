import { epic, happy, mixed, unhappy } from '../line.ts';

export const instant = epic('instant', 'Payouts arrive in ten seconds', (story) => [
  story(
    'iban-lookup',
    'M',
    'Know which banks take instant transfers',
    'feat(reach): tell whether a bank takes instant transfers',
    'The scheme publishes a table of reach each night; without it we would find out from a rejection.',
    [
      'feat(reach): read the reach table of the scheme',
      'test(reach): a bank that joins tomorrow is not in reach today',
    ],
  ),
  story(
    'payments-api',
    'L',
    'Pay out to German banks in ten seconds',
    'feat(payouts): send SEPA instant credit transfers',
    'Merchants ask for it more than for anything else. Germany first: nine banks cover most of the volume.',
    [
      'feat(payouts): an instant transfer is a kind of payout',
      'feat(payouts): give up after ten seconds and say so',
      'test(payouts): answer of the scheme comes after the timeout',
    ],
    {
      heard: [
        happy('Our drivers see their money before they leave the car park. Thank you.'),
        mixed('Instant works, but why only for German accounts?'),
      ],
    },
  ),
  story(
    'payout-worker',
    'M',
    'An instant payout that times out becomes an ordinary one',
    'feat(payouts): fall back to the next batch after a timeout',
    'A payout must never be lost between the two ways.',
    [
      'feat(payouts): keep the end to end id over both ways',
      'test(payouts): no second payout when the late answer is yes',
    ],
    { breaks: 'double-payout' },
  ),
  story(
    'ledger',
    'M',
    'Book instant payouts when the scheme confirms',
    'feat(postings): book an instant payout at its confirmation',
    'Today the books say it is paid when we sent it.',
    ['feat(postings): two steps, sent and confirmed'],
  ),
  story(
    'payments-api',
    'S',
    'Show why a payout waits',
    'feat(payouts): name the reason in the status',
    'Support answers this question forty times a week.',
    [],
    { heard: [happy('I can finally tell my accountant why a payout is late.')] },
  ),
  story(
    'payout-worker',
    'M',
    'Watch the liquidity on the settlement account',
    'feat(liquidity): stop instant payouts below the floor',
    'Instant transfers settle at night and at weekends, when nobody can fill the account.',
    ['feat(liquidity): read the balance each minute', 'feat(liquidity): warn at twice the floor'],
  ),
  story(
    'payments-api',
    'M',
    'Pay out to French banks in ten seconds',
    'feat(payouts): instant payouts to France',
    'The second largest market. Two of the banks need another address form.',
    ['fix(payouts): structured addresses for two banks'],
    {
      heard: [
        happy('Instant payouts in France: our sellers noticed within the hour.'),
        unhappy('The first instant payout to my bank came back without a reason.'),
      ],
    },
  ),
  story(
    'iban-lookup',
    'S',
    'Refuse an IBAN whose bank is closed',
    'fix(check): a closed bank is no bank',
    'Eleven payouts came back last month because the bank had merged away.',
    ['test(check): banks that merged this year'],
  ),
  story(
    'mailer',
    'S',
    'Tell the merchant when an instant payout arrived',
    'feat(receipts): notice of an instant payout',
    'They reload the page until it shows; a notice spares us the load.',
  ),
]);
