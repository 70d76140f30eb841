/** Talk about stories, and titles of weeks. */

export interface Remark {
  readonly asks: string;
  readonly answers: string;
}

const remark = (asks: string, answers: string): Remark => ({ asks, answers });

export const remarks: readonly Remark[] = [
  remark('Is this for all merchants or for those who ask?', 'All of them. Nobody wants a switch for it.'),
  remark('How will we know that it helped?', 'Support counts the question: forty a week. Ten would be good.'),
  remark('Can we leave out the second half for now?', 'Yes, if the first half can go out alone.'),
  remark('Does legal know?', 'They asked for it. The letter is in the shared folder.'),
  remark('I think this is an L.', 'Then let us cut it: the happy path first.'),
  remark('Who can test this with a real bank?', 'Hugo has the test account, two days ahead is enough.'),
  remark('Is there a date?', 'End of the quarter. Nothing burns before that.'),
  remark('What do we do with payments that are under way?', 'They end the old way. Only new ones take the new one.'),
  remark(
    'The numbers of last year say that nobody uses it.',
    'Nobody finds it. Let us look again once it is on the first page.',
  ),
  remark('Do we need a release note for that?', 'One line. Merchants read them, I was surprised too.'),
  remark('Would a flag help?', 'For a week, please. And then take it out.'),
  remark('This touches the vault. Do we need four eyes?', 'Yes, and a note for the auditors.'),
  remark('Could we buy it?', 'We looked. It costs more than two of us and does half.'),
  remark('What happens on the first of the month?', 'That is the question. Please write the test for that day first.'),
  remark('There is an old branch for it from spring.', 'Look at it, but do not feel bound.'),
  remark('I would do the other one first, this builds on it.', 'Agreed, swapped them.'),
  remark('Do we show it to customers or only to merchants?', 'Merchants first. Customers once nobody complains.'),
  remark('What does it cost if we do nothing?', 'About two days of support each month, and one angry merchant.'),
  remark('Could the agent do the first draft?', 'Try it, and tell us on Friday.'),
  remark('Is that the same as the one from last year?', 'The same wish, another cause. I linked what we found then.'),
  remark('How do we go back if it goes wrong?', 'With the release before: nothing is deleted until next month.'),
  remark('I would measure first. We guess.', 'Then measure for a week; the story waits.'),
  remark('Which country first?', 'Belgium: small, and they answer mails.'),
  remark('Does this need new texts?', 'Three sentences. I write them, you correct my French.'),
  remark('Two of us know this code, and one is away.', 'Then do it together, it is a good one to learn it.'),
  remark('May I split the renaming into a change of its own?', 'Please. It reads better.'),
];

export const weekTitles: readonly string[] = [
  'Payments: instant first',
  'Payments: one thing after the other',
  'Payments: calm before the quarter',
  'Payments: keys and cards',
  'Payments: fewer challenges',
  'Payments: the books',
  'Payments: wallets',
  'Payments: mend what broke',
  'Payments: ready for the season',
  'Payments: small things',
  'Payments: quicker pages',
  'Payments: what merchants asked for',
  'Payments: old debts',
  'Payments: nothing new, all better',
];
