import { writeTag } from '@tagloop/language/text/tags';
import { Avatar } from '../Avatar.tsx';
import type { Choice, Offer, Offers } from '../completion/choice.ts';
import type { ShownUser } from '../shapes.ts';
import { isInFence } from './fences.ts';

/** What a writer may mean; each is asked for when it is first needed. */
export interface WritingSources {
  /** Tags of the topic, decoded, most frequent first. */
  tags(): Promise<readonly string[]>;
  people(): Promise<readonly ShownUser[]>;
  groups(): Promise<readonly { readonly name: string; readonly description: string }[]>;
  /** By name, such as `tada`. */
  emoji(): Promise<Readonly<Record<string, string>>>;
}

const most = 8;
const term = /(?:^|[\s([{"'])([#@:])([^\s#@]*)$/u;

/** `#tags` of the topic with their values, `@people` and groups, `:emoji:`; nothing inside of fenced code. */
export function writingOffers(sources: WritingSources): Offers {
  return (text, caret) => {
    const before = text.slice(0, caret);
    const [, sign, typed = ''] = term.exec(before) ?? [];
    if (sign === undefined || isInFence(before)) return null;
    const to = caret + (/^[^\s#@]*/u.exec(text.slice(caret))?.[0].length ?? 0);
    const blank = /^\s/.test(text.slice(to)) ? '' : ' ';
    const offer = (choices: readonly Choice[]): Offer => ({ from: caret - typed.length - 1, to, choices });
    switch (sign) {
      case '#':
        return sources.tags().then((tags) => offer(tagChoices(tags, typed, blank)));
      case '@':
        return Promise.all([sources.people(), sources.groups()]).then(([people, groups]) =>
          offer(mentionChoices(people, groups, typed, blank)),
        );
      default:
        // `12:30`, `:)` and a lone colon mean themselves.
        if (!/^[a-z+][\w+-]+$/i.test(typed)) return null;
        return sources.emoji().then((emoji) => offer(emojiChoices(emoji, typed, blank)));
    }
  };
}

function tagChoices(tags: readonly string[], typed: string, blank: string): Choice[] {
  const colon = typed.indexOf(':');
  if (colon > 0) {
    const values = tags.filter((tag) => tag.startsWith(typed.slice(0, colon + 1)));
    return ranked(values, typed, (tag) => tag).map((tag) => tagChoice(tag, blank));
  }
  const names = [...new Set(tags.map((tag) => (tag.includes(':') ? tag.slice(0, tag.indexOf(':') + 1) : tag)))];
  return ranked(names, typed, (name) => name).map((name) =>
    name.endsWith(':') ? { id: name, insert: `#${name}`, label: `#${name}`, open: true } : tagChoice(name, blank),
  );
}

function tagChoice(tag: string, blank: string): Choice {
  const [key = '', ...value] = tag.split(':');
  return { id: tag, insert: writeTag(key, value.join(':')) + blank, label: `#${tag}` };
}

function mentionChoices(
  people: readonly ShownUser[],
  groups: readonly { readonly name: string; readonly description: string }[],
  typed: string,
  blank: string,
): Choice[] {
  const ofPeople = ranked(people, typed, ({ name, fullName }) => `${name} ${fullName}`).map((user) => ({
    id: user.name,
    insert: `@${user.name}${blank}`,
    label: (
      <>
        <Avatar user={user} size={16} />
        {user.name}
      </>
    ),
    detail: user.fullName === user.name ? undefined : user.fullName,
  }));
  const ofGroups = ranked(groups, typed, ({ name }) => `${name} group:${name}`).map(({ name, description }) => ({
    id: `group:${name}`,
    insert: `@group:${name}${blank}`,
    label: `group:${name}`,
    detail: description || undefined,
  }));
  return [...ofPeople.slice(0, most - Math.min(ofGroups.length, 3)), ...ofGroups].slice(0, most);
}

function emojiChoices(emoji: Readonly<Record<string, string>>, typed: string, blank: string): Choice[] {
  const signs = new Set<string>();
  return ranked(Object.keys(emoji), typed, (name) => name, 2 * most)
    .filter((name) => {
      const sign = emoji[name] ?? '';
      return !signs.has(sign) && signs.add(sign);
    })
    .slice(0, most)
    .map((name) => ({ id: name, insert: `${emoji[name]}${blank}`, label: `${emoji[name]} ${name}` }));
}

/** Those that begin with what is typed, then those of which a word does, then those that hold it; else as they came. */
function ranked<T>(items: readonly T[], typed: string, textOf: (item: T) => string, count = most): T[] {
  const wanted = typed.toLowerCase();
  const ranks: T[][] = [[], [], []];
  for (const item of items) {
    const text = textOf(item).toLowerCase();
    const at = text.indexOf(wanted);
    if (at === 0) ranks[0]?.push(item);
    else if (at > 0) ranks[/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? 2 : 1]?.push(item);
  }
  return ranks.flat().slice(0, count);
}
