/** What the team talks about. The first line opens, the others answer. */

/** Pinned to the top. */
export const firstWords = {
  by: 'ada',
  text: `How we work
* The next story lies on top of /Plan/Board. Take it, and it is yours until it is in production.
* A pull request is looked at within half a day.
* Main goes out at ten and at three. On Friday only at ten.
* Who is on call decides: back first, then why.
* An incident ends with a story, else it comes back.`,
} as const;

type Line = readonly [by: string, text: string];

export const threads: readonly (readonly [Line, ...Line[]])[] = [
  [
    ['farid', 'Rotating the #sepa signing certificate at 15:00. Expect one minute of queueing.'],
    ['devan', 'Thanks, I keep an eye on the files.'],
    ['farid', 'Done, 40 seconds.'],
  ],
  [
    ['elif', 'The merchants of the round table ask for instant payouts again. All eleven of them.'],
    ['ada', 'We are at it #epic:instant'],
  ],
  [
    ['greta', 'Does anybody have an old iPhone in a drawer?'],
    ['hugo', 'A 7, with a broken corner.'],
    ['greta', 'Perfect, the corner is not what I test.'],
  ],
  [['chloe', 'I am at the dentist until eleven. Phone is on.']],
  [
    ['bruno', 'Which of you knows why #payout-worker has two clocks?'],
    ['devan', 'One is the bank, one is us. It is written down in schedule/cutoff.ts.'],
    ['bruno', 'So it is. Sorry.'],
  ],
  [
    ['hugo', 'The auditors come on Tuesday and Wednesday. They want to see a rotation from beginning to end.'],
    ['ada', 'I join on Tuesday.'],
    ['elif', 'Room 3 is booked, with coffee.'],
  ],
  [
    ['ada', 'Please look at the wall before you deploy: it is quicker than being told.'],
    ['farid', 'Guilty.'],
  ],
  [
    ['devan', 'The bank in Tilburg refuses our new certificate. Their helpdesk opens at nine.'],
    ['elif', 'I put it on the road map as blocking.'],
    ['devan', 'Solved: they wanted the chain in the other order.'],
  ],
  [
    ['greta', 'New record: the payment page is usable after 1.4 s on the old phone #perf'],
    ['bruno', 'Down from four. Wow.'],
    ['elif', 'May I tell the merchants?'],
    ['greta', 'Please do.'],
  ],
  [['elif', 'Stand-up moves to 9:45 from Monday on, as agreed.']],
  [
    ['farid', 'The new model refuses 1.4 % instead of 2.3 %, with less fraud. Twelve weeks of data in the shadow.'],
    ['ada', 'What does it refuse that the old one did not?'],
    ['farid', 'Gift cards at night. I looked at a hundred of them; it is right in ninety.'],
  ],
  [
    ['hugo', 'Is it only me or is the build slow today?'],
    ['chloe', 'Cache was cleared at eight.'],
    ['hugo', 'That explains it.'],
  ],
  [
    ['bruno', 'I wrote down how a payment goes through our services, with pictures. Comments are welcome.'],
    ['greta', 'The picture of the challenge is the first one that I understand.'],
  ],
  [
    ['chloe', 'Month end went through in 128 minutes. Three months ago it was 214.'],
    ['elif', 'Finance says thank you, with cake.'],
    ['devan', 'Which floor?'],
    ['elif', 'Third. Hurry.'],
  ],
  [
    ['ada', 'On call is quieter: nine calls last month, twenty-one the month before #oncall'],
    ['devan', 'I slept through my whole week.'],
  ],
  [
    ['devan', 'Reminder: the settlement system is closed on Monday, no files will go out.'],
    ['elif', 'Merchants know since last week.'],
  ],
  [
    ['greta', 'Who can look at a translation into Dutch?'],
    ['elif', 'My neighbour can. I ask her.'],
  ],
  [
    ['farid', 'Lunch at the new place? 12:30 at the door.'],
    ['hugo', 'In.'],
    ['chloe', 'In.'],
    ['bruno', 'Next time, I have the bank on the phone.'],
  ],
  [
    ['hugo', 'Walk over the cards: 3.1 of 12 million done.'],
    ['ada', 'Any trouble?'],
    ['hugo', 'None so far. It pauses nicely at noon.'],
  ],
  [
    ['bruno', 'A merchant sends us 400 requests a second since ten. It is a loop on his side.'],
    ['ada', 'Limit him, then call him.'],
    ['bruno', 'Both done. He is very sorry.'],
  ],
  [
    ['elif', 'Result of the survey: 51 of 100 would recommend us. Three months ago it was 38.'],
    ['greta', 'What is the first complaint now?'],
    ['elif', 'Refunds that take days. It is in the backlog.'],
  ],
  [
    [
      'ada',
      'We try something: each pull request is looked at within half a day. If you cannot, say so in the morning.',
    ],
    ['chloe', 'Good. The longest one waited three days last week.'],
  ],
  [
    ['chloe', 'I broke the staging database. Back in twenty minutes.'],
    ['farid', 'Take your time.'],
    ['chloe', 'Back. It had a table that no migration knows; now it has not.'],
  ],
  [
    ['greta', 'Apple wants a new file under /.well-known by Friday, else no Apple Pay.'],
    ['bruno', 'I can route it.'],
    ['greta', 'It is live, checked.'],
  ],
  [
    ['devan', 'Saturday was the day with the most instant payouts so far: 41,000.'],
    ['ada', 'And the account?'],
    ['devan', 'Never below three times the floor.'],
  ],
  [
    ['hugo', 'Ceremony is done. Three of five, forty minutes, nobody lost a card.'],
    ['elif', 'I still think it needs robes.'],
  ],
  [
    ['chloe', 'Question for the room: may a correction be dated back into a closed month?'],
    ['elif', 'Finance says never.'],
    ['chloe', 'Then I can delete a hundred lines.'],
  ],
  [
    ['elif', 'Demo on Thursday at four. Wallets, instant payouts and the new month end.'],
    ['greta', 'I show wallets.'],
    ['devan', 'I show instant, if the bank plays along.'],
  ],
  [
    ['bruno', 'The holiday calendar of the central bank is now a file that anybody can mend.'],
    ['devan', 'At last.'],
  ],
  [
    ['ada', 'No deployments in the two weeks of the season sale, but for fixes. Plan for it.'],
    ['elif', 'It is on the road map.'],
  ],
  [
    ['hugo', 'My laptop is gone: coffee. I am on the spare one until noon.'],
    ['chloe', 'The coffee machine sends its regrets.'],
  ],
  [
    ['greta', 'Somebody pushed a secret to a branch of #checkout-web. It is revoked, nothing happened.'],
    ['hugo', 'Thanks for being quick. The scan before the push is on for all repositories now.'],
  ],
  [
    ['devan', 'Two banks merge next quarter and one of the codes goes. I have the list.'],
    ['chloe', 'Please put it into the tests right away.'],
  ],
  [
    ['farid', 'Has anybody seen scores of exactly 0.5 today?'],
    ['ada', 'Yes, one shop.'],
    ['farid', 'New shop without history. Works as intended, looks odd.'],
  ],
  [
    ['elif', 'Our largest merchant doubles his volume next Friday. Are we fine?'],
    ['ada', 'We tested at three times the volume a month ago.'],
    ['chloe', 'The books were at 60 % then.'],
  ],
  [
    ['chloe', 'Thank you to whoever cleaned the board.'],
    ['elif', 'You are welcome.'],
  ],
  [
    ['bruno', 'Reading club on Friday: how others do idempotency.'],
    ['greta', 'Count me in.'],
    ['devan', 'Me too.'],
  ],
  [
    ['ada', 'I hand over the shift to @bruno. Open: nothing. Watch: the disk of ledger-db-1.'],
    ['bruno', 'Got it.'],
  ],
  [
    ['hugo', 'Small thing: the alert now names the runbook, with a link. Tell me when one is wrong.'],
    ['farid', 'The one for features goes to the old wiki.'],
    ['hugo', 'Mended.'],
  ],
];
