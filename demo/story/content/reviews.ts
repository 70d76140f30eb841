/** What reviewers say. */

import type { ServiceName } from '../cast.ts';
import type { World } from '../world.ts';

interface Opinion {
  /** On a line. */
  readonly asks: string;
  /** Of the review, when it asks for changes. */
  readonly sums: string;
  /** The author explains. */
  readonly answers: string;
  /** The author does as asked. */
  readonly agrees: string;
  /** Subject of the commit that does it. */
  readonly fixes: string;
}

const opinion = (asks: string, sums: string, answers: string, agrees: string, fixes: string): Opinion => {
  return { asks, sums, answers, agrees, fixes };
};

const general = [
  opinion(
    'What happens when this runs twice?',
    'Looks right for one run. I am not sure about two.',
    'The key is unique, the second run changes nothing. There is a test for it below.',
    'Good question. It did the work twice; now it does not.',
    'fix: the second run changes nothing',
  ),
  opinion(
    'Could this name say what it holds? `data` can be anything.',
    'Fine but for the names.',
    'It is local to four lines, I would leave it.',
    'Renamed here and in the test.',
    'refactor: names that say what they hold',
  ),
  opinion(
    'This swallows the error. Who will know?',
    'Please let the error through.',
    'It is logged one level up with the id of the payment.',
    'Right, it goes through now and the caller decides.',
    'fix: errors reach the caller',
  ),
  opinion(
    'Is there a test for the empty case?',
    'One case is missing, else ready.',
    'Yes, the third one; its name is not a good one.',
    'There was none, and it failed. Thank you.',
    'test: the empty case',
  ),
  opinion(
    'How long may this take? I see no timeout.',
    'Everything that waits needs an end.',
    'The client has one of two seconds for all calls.',
    'Two seconds now, with a test that waits for it.',
    'fix: give up after two seconds',
  ),
  opinion(
    'I would put this into a function of its own: it is the third place that does it.',
    'Third copy, please join them.',
    'The other two round differently, on purpose.',
    'Joined, minus eighteen lines.',
    'refactor: one place for it',
  ),
  opinion(
    'Does the old version understand what this one writes? Both run during a deployment.',
    'Think of the ten minutes in which both versions run.',
    'It ignores fields that it does not know; checked on staging.',
    'It did not. Now the field is optional for one release.',
    'fix: the version before can read it',
  ),
  opinion(
    'The comment says what the code says. Could it say why?',
    'Nothing grave, some comments.',
    'Fair. I took it out.',
    'It says why now.',
    'docs: say why',
  ),
  opinion(
    'Who calls this? I find nobody.',
    'There is something left over.',
    'The worker does, by name. I wrote that above it now.',
    'Nobody any more. Gone.',
    'refactor: drop what nobody calls',
  ),
  opinion(
    'Can this list grow without end?',
    'Needs a limit.',
    'It is cut at a thousand where it is read.',
    'It could. It is cut at a thousand now, oldest first.',
    'fix: the list has an end',
  ),
  opinion(
    'Two of these may come at the same time. Who wins?',
    'I worry about two at a time.',
    'The store decides: the second one gets a conflict and tries again.',
    'The last one did, silently. Now the second one gets a conflict.',
    'fix: the second one gets a conflict',
  ),
  opinion(
    'I had to read this three times. Could it be two steps?',
    'Right, but hard to read.',
    'I tried; the two steps share four variables.',
    'Two steps, with names. You were right.',
    'refactor: two steps with names',
  ),
  opinion(
    'Does the message tell support what to do?',
    'Please think of support.',
    'Support never sees it, it is for the log.',
    'It does now, with a link to the runbook.',
    'fix: say what to do',
  ),
  opinion(
    'Why is this not in the configuration?',
    'One constant asks to be an option.',
    'It never changes; the scheme fixed it in 2017.',
    'It is now, with the old value as default.',
    'feat: make it an option',
  ),
  opinion(
    'The test would pass without the change.',
    'The test tests nothing yet.',
    'It fails on main, I tried it.',
    'True! It fails without the change now.',
    'test: fail without the change',
  ),
];

const money = [
  opinion(
    'Is this amount in cents or in euros? The type does not say.',
    'Amounts need their unit in the type.',
    'Cents, as everywhere since spring.',
    'The type says so now.',
    'refactor: an amount knows its currency',
  ),
  opinion(
    'Floating point? We had a cent too much last year.',
    'No floats for money, please.',
    'It is a ratio here, not an amount.',
    'Integers all the way.',
    'fix: integers for money',
  ),
  opinion(
    'Which rounding do we promise the merchant here?',
    'Rounding must be the one of the contract.',
    'Half up, as in the contract; the helper does it.',
    'Half up it is. The helper is used now.',
    'fix: round as the contract says',
  ),
  opinion(
    'Which time zone is this day in?',
    'A day needs a zone.',
    'UTC on purpose: the scheme counts so.',
    'It took that of the server. Now it is the one of the bank.',
    'fix: the day of the bank',
  ),
];

const pages = [
  opinion(
    'Does this work with the keyboard alone?',
    'Almost there, keyboard is missing.',
    'Yes, focus comes back to the button.',
    'It did not. Focus goes to the first field now.',
    'fix: focus goes to the first field',
  ),
  opinion(
    'On a phone this is below the keyboard.',
    'Please look at it on a small phone.',
    'It scrolls into view, see the film in the description.',
    'Tried it, you are right. It scrolls into view now.',
    'fix: scroll the field into view',
  ),
  opinion(
    'What does the customer see while this loads?',
    'A state is missing.',
    'The old total, greyed; a spinner jumps too much.',
    'Nothing, it was. Now the old total, greyed.',
    'fix: show something while it loads',
  ),
];

const data = [
  opinion(
    'Is there an index for this? The table has four hundred million rows.',
    'Needs an index before it goes out.',
    'It uses the one on account and day; plan attached.',
    'There was none. It is built concurrently now.',
    'perf: an index for it',
  ),
  opinion(
    'This locks the table while it runs.',
    'The migration must not lock.',
    'For 3 ms: it only changes the catalogue.',
    'Split in two; neither locks.',
    'fix: migrate without a lock',
  ),
];

const kinds: Readonly<Record<ServiceName, readonly Opinion[]>> = {
  'payments-api': [...general, ...money],
  'checkout-web': [...general, ...pages],
  ledger: [...general, ...money, ...data],
  'card-vault': general,
  'fraud-scorer': [...general, ...data],
  'payout-worker': [...general, ...money],
  'iban-lookup': general,
  reconcile: [...general, ...money, ...data],
  mailer: general,
  'fx-rates': [...general, ...money],
};

export function opinionOn(service: ServiceName, world: World): Opinion {
  return world.deal(kinds[service]);
}

export const praise: readonly string[] = [
  'Reads well, thank you.',
  'Tried it on staging, works.',
  'Nice and small.',
  'The test says it better than the description.',
  'Good. I learned something about banks.',
  'Fine by me.',
  'Approved. Please merge before the train of three.',
  'Much simpler than before.',
  'No more questions.',
  'I like that the error says what to do.',
];

/** Subjects of commits that mend a check. */
export const testFixes: readonly string[] = [
  'test: do not depend on the order',
  'test: freeze the clock',
  'style: as the linter wants it',
  'fix: a type that was too wide',
  'test: wait for the queue to be empty',
  'fix: unused import',
];
