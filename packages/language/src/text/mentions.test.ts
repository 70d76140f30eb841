import { expect, test } from 'vitest';
import { isMention, isUserName, mentionsOf, renameMentions } from './mentions.ts';

const longest = 'a'.repeat(64);

test.each<[text: string, mentions: string[]]>([
  ['@bob', ['bob']],
  ['Hi @Bob, @ada.lovelace! (@x_1-y) @BOB', ['bob', 'ada.lovelace', 'x_1-y']],
  ['ask @bob.', ['bob']],
  ['@group:ops and @oncall:payments: look', ['group:ops', 'oncall:payments']],
  ['@Group:Ops', ['group:ops']],
  ['@team:ops', ['team']],
  ['ada@example.org andré@example.org', []],
  ['@bob@example.org', []],
  ['@bobé', []],
  ['@@bob ＠ada', ['bob', 'ada']],
  ['请@bob看', ['bob']],
  ['@ @. @! #@bob &@bob', []],
  [`@${longest} @${longest}. @${longest}a`, [longest]],
  ['https://a.example/@bob mailto:bob@example.org', []],
  ['#user:@bob', []],
  ['ping\n```\n@bob\n```\n@ada', ['ada']],
])('the mentions of %j', (text, mentions) => {
  expect(mentionsOf(text)).toEqual(mentions);
});

test('another name for who is mentioned, in code too, and for nobody else', () => {
  const text = 'Ask @Ada, @ada.lovelace, @group:ada or ada@example.org\n\n```\n@ada @@ADA #user:ada\n```';
  const renamed = 'Ask @x, @ada.lovelace, @group:ada or ada@example.org\n\n```\n@x @@x #user:ada\n```';
  expect(renameMentions(text, ['ada', 'countess'], 'x')).toBe(renamed);
  expect(renameMentions('no one', ['ada'], 'x')).toBe('no one');
});

test('names', () => {
  expect(['bob', 'A', '1', '.a', 'a.b-c_d', longest].filter((name) => !isUserName(name))).toEqual([]);
  expect(['', 'a.', 'a b', '@a', 'é', 'me', 'ME', `${longest}a`, 'a\n', 'group:ops'].filter(isUserName)).toEqual([]);
  expect(['bob', 'group:ops', 'oncall:x'].filter((name) => !isMention(name))).toEqual([]);
  expect(['group:', 'team:ops', 'oncall:a b'].filter(isMention)).toEqual([]);
});
