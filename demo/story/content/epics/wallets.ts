import { epic, happy, mixed, unhappy } from '../line.ts';

export const wallets = epic('wallets', 'Pay with a wallet', (story) => [
  story(
    'checkout-web',
    'L',
    'Apple Pay in the checkout',
    'feat(wallets): Apple Pay',
    'A quarter of the customers hold the phone that can do it.',
    [
      'feat(wallets): ask whether the device can',
      'feat(wallets): the sheet with lines and total',
      'test(wallets): closed without paying',
    ],
    {
      heard: [
        happy('Paid with Apple Pay in two taps. At last!'),
        happy('Conversion on phones is up eight percent since Apple Pay.'),
        mixed('Apple Pay shows our legal name. Can it be the name of the shop?'),
      ],
    },
  ),
  story(
    'payments-api',
    'M',
    'Decrypt what a wallet sends',
    'feat(wallets): tokens of both wallets',
    'The number in it is one of the device, never that of the card.',
    ['feat(wallets): verify the chain of certificates', 'test(wallets): a token that is an hour old'],
  ),
  story(
    'checkout-web',
    'M',
    'Google Pay in the checkout',
    'feat(wallets): Google Pay',
    'The other half of the phones.',
    ['feat(wallets): one button, two wallets'],
    { heard: [happy('Google Pay worked on the first try.')] },
  ),
  story(
    'checkout-web',
    'S',
    'The name of the shop on the sheet',
    'fix(wallets): show the name that customers know',
    'Merchants ask why the sheet shows a holding they never heard of.',
  ),
  story(
    'payments-api',
    'S',
    'Renew the merchant certificate by itself',
    'feat(wallets): renew the certificate 30 days ahead',
    'It runs out in spring, and by then nobody thinks of it.',
  ),
  story(
    'checkout-web',
    'M',
    'Express checkout on the product page',
    'feat(wallets): pay from the product page',
    'Address and shipping come from the wallet, the cart is skipped.',
    ['feat(wallets): shipping options of the shop', 'fix(wallets): tax changes with the address'],
    {
      breaks: 'wrong-tax',
      heard: [
        unhappy('Express checkout charged me foreign VAT.'),
        happy('Bought shoes from the product page in six seconds.'),
      ],
    },
  ),
  story(
    'reconcile',
    'S',
    'Wallet payments in the fee report',
    'feat(report): fees by wallet',
    'Finance adds them by hand.',
  ),
]);
