/** What customers say of their own accord, and what they are answered. */

import type { ServiceName } from '../cast.ts';
import { type Heard, happy, mixed, type Sentiment, unhappy } from './line.ts';

const said: Readonly<Partial<Record<ServiceName, readonly Heard[]>>> = {
  'payments-api': [
    happy('The API is the best documented one that we use.'),
    mixed('Good service. I would like to see all payouts of a month on one page.'),
    unhappy('Refunds take four days until they show. My customers call me.'),
    happy('Set up in an afternoon, including refunds.'),
    mixed('Webhooks are reliable. A test mode for payouts would be nice.'),
    unhappy('Your status page was green while I could not take a payment.'),
  ],
  'checkout-web': [
    happy('The new total with fees made our support quieter.'),
    unhappy('On my old tablet the page is slow.'),
    mixed('Nice and plain. Please let us change the colour of the button.'),
    happy('My mother paid without calling me. That says it all.'),
    unhappy('The page forgot my address again.'),
    mixed('Works. The font is small on my phone.'),
  ],
  'payout-worker': [
    happy('Payouts come before nine now. Our bank asked how we do it.'),
    unhappy('The fee report still differs by a cent.'),
  ],
  'fraud-scorer': [
    unhappy('A regular customer was refused twice this week.'),
    happy('Chargebacks went from eleven to two.'),
  ],
  ledger: [
    happy('The balance is right to the cent at any hour.'),
    mixed('I would like to export the balance of a day.'),
  ],
  mailer: [mixed('The receipt is fine, the sender name is not ours.'), happy('Receipts in French. Merci!')],
};

const nothing: readonly Heard[] = [];

export function saidOf(service: ServiceName): readonly Heard[] {
  return said[service] ?? nothing;
}

export const answers: Readonly<Record<Sentiment, readonly string[]>> = {
  positive: [
    'Passed on to those who built it. Thank you!',
    'This made our morning.',
    'Read aloud at the stand-up.',
    'Thank you. More of it comes next month.',
  ],
  neutral: [
    'Good idea, it is on the board.',
    'We have that on the list for next quarter.',
    'Answered by mail, with a way to do it today.',
    'Two other merchants ask for it too; it moved up.',
  ],
  negative: [
    'Called the customer. It is mended with the next release.',
    'Found the cause in the log, a card is on the board.',
    'Apologized and gave the fee back.',
    'It was the bank this time; explained it by mail.',
    'Could be repeated on our side, thank you for the details.',
  ],
};
