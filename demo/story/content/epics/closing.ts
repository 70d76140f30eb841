import { epic, happy } from '../line.ts';

export const closing = epic('closing', 'Close the books in an hour', (story) => [
  story(
    'reconcile',
    'M',
    'Match by reference first, by amount second',
    'feat(match): references before amounts',
    'Two payments of 19.90 on the same day confuse it every time.',
    ['feat(match): read references that banks cut short'],
  ),
  story(
    'reconcile',
    'S',
    'A report of what did not match',
    'feat(report): open lines with a guess',
    'Finance looks at four hundred lines a month; most are one of three kinds.',
    [],
    { heard: [happy('The list of open lines halved our month end.')] },
  ),
  story(
    'ledger',
    'M',
    'A posting cannot be changed',
    'feat(postings): append only',
    'The auditors want to see corrections, not edits.',
    ['feat(postings): a correction names what it corrects', 'security(postings): no role may update'],
  ),
  story('ledger', 'S', 'Balance of any day', 'feat(balance): as of a day', 'Finance restores a backup for it today.', [
    'test(balance): across a change of year',
  ]),
  story(
    'reconcile',
    'M',
    'Read statements of the new format',
    'feat(statements): camt.053 version 8',
    'Four banks switch this quarter.',
    ['feat(statements): both versions for a year', 'test(statements): files of nine banks'],
  ),
  story(
    'ledger',
    'S',
    'Chargebacks have an account of their own',
    'feat(accounts): chargebacks apart from refunds',
    'They look the same in the books and are not.',
  ),
  story(
    'reconcile',
    'S',
    'The nightly match starts when the last file is here',
    'fix(nightly): wait for all banks',
    'It starts at two whether or not the files are there.',
  ),
  story(
    'mailer',
    'S',
    'Month end in one message',
    'feat(notices): one message at month end',
    'Merchants get eleven mails on the first of the month.',
    [],
    { heard: [happy('One mail instead of eleven. Bliss.')] },
  ),
]);
