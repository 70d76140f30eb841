/**
 * The shape that all things share: `#tag #key:value … free words <url> @name`, then perhaps a body.
 * The tags in front are the thing's own; what comes from outside can add neither a tag nor a mention.
 */

import { foreign, plain } from '../text/foreign.ts';
import { lineBreak } from '../text/lines.ts';
import { tagKeyValue, tagsOf, tagValue, writeTag } from '../text/tags.ts';
import { bodyOf, titleOf } from '../text/title.ts';
import { type Head, headOf } from './heads.ts';
import { leadingEnd, readTail, writeTail } from './line.ts';

/** `#deploy` */
export function word(name: string): string {
  return writeTag(name);
}

/** `#key:value`, or nothing where there is no value. */
export function tag(key: string, value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : writeTag(key, String(value));
}

/** `#key:a #key:b` */
export function tagList(key: string, values: readonly string[]): string {
  return values
    .map((value) => tag(key, value))
    .filter((written) => written !== '')
    .join(' ');
}

export interface Words {
  /** One line of foreign words. */
  readonly text: string;
  readonly url?: string;
  /** Names to mention, `ada` or `group:ops`. */
  readonly mentions?: readonly string[];
  /** Foreign lines below the first. */
  readonly body?: string;
}

/** The tags, then the words; empty parts are left out. */
export function writeForm(tags: readonly string[], words: Words): string {
  const tail = writeTail(words.text, words.url, words.mentions ?? []);
  const line = [...tags, tail].filter((part) => part !== '').join(' ');
  return words.body ? `${line}\n${words.body.split(lineBreak).map(foreign).join('\n')}` : line;
}

export interface Form {
  /** What the message is, if it says so. */
  readonly head?: Head;
  /** Of the whole text, decoded, without `#`. */
  readonly tags: readonly string[];
  /** Those in front of the words. */
  readonly leading: readonly string[];
  /** The words of the first line, without the tags in front. */
  readonly text: string;
  readonly url?: string;
  readonly mentions: readonly string[];
  readonly body?: string;
}

/** Whether the link and the mentions at the end of the line are parts of their own; else they are words. */
export interface TailParts {
  /** True unless said otherwise. */
  readonly url?: boolean;
  /** False unless said otherwise. */
  readonly mentions?: boolean;
}

/** The parts of a text of which the head is one of these; null for another text. */
export function readForm(text: string, heads: readonly Head[], parts?: TailParts): Form | null {
  const form = readAny(text, parts);
  return form.head !== undefined && heads.includes(form.head) ? form : null;
}

/** The parts of any text. */
export function readAny(text: string, { url = true, mentions = false }: TailParts = {}): Form {
  const title = titleOf(text);
  const end = leadingEnd(title);
  const leading = tagsOf(title.slice(0, end));
  const body = plain(bodyOf(text)).trimEnd();
  return {
    head: headOf(leading, tagsOf(title)),
    tags: tagsOf(text),
    leading,
    ...readTail(title.slice(end), { url, mentions }),
    body: body === '' ? undefined : body,
  };
}

export function value(form: Form, key: string): string | undefined {
  return tagValue(form.tags, key) || undefined;
}

/** Every value of a key that may stand several times. */
export function values(form: Form, key: string): string[] {
  return form.tags.flatMap((each) => {
    const pair = tagKeyValue(each);
    return pair?.key === key && pair.value ? [pair.value] : [];
  });
}

/** A whole number that is not negative. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** What is built, deployed or watched: `#service:`, `#app:`, or Tat's bare tag behind the head (and behind `#Nb:`). */
export function serviceOf(form: Form): string | undefined {
  const named = value(form, 'service') ?? value(form, 'app');
  if (named !== undefined) return named;
  const second = form.leading.filter((each) => !each.startsWith('Nb:') && each !== 'computed')[1];
  return second === undefined || second.includes(':') || second === 'replay' ? undefined : second;
}

/** `#env:` or CDS's `#environment:`, in which `NoEnv` says that there is none. */
export function environmentOf(form: Form): string | undefined {
  const environment = value(form, 'env') ?? value(form, 'environment');
  return environment === 'NoEnv' ? undefined : environment;
}
