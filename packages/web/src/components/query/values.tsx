/** The values that a term may have here: for the completion and for the menus of chips. */

import { defaultColor } from '@tagloop/language/labels/families';
import { hasKinds, isKinds, sortFields } from '@tagloop/language/query/ast';
import type { Completion } from '@tagloop/language/query/complete';
import { type Operator, operators } from '@tagloop/language/query/operators';
import { stages } from '@tagloop/language/stages';
import { Avatar } from '../Avatar.tsx';
import { LabelBadge } from '../LabelBadge.tsx';
import type { QuerySources } from './sources.ts';
import { timeValues } from './times.ts';
import styles from './Values.module.css';
import { makeValue, type Value } from './value.ts';
import type { queryWords } from './words.ts';

type Words = (typeof queryWords)['en'];
type Kind = Completion['kind'];

interface Asked {
  readonly kind: Kind;
  readonly operator?: Operator;
  /** What is typed: the values of a tag key are offered once the key is. */
  readonly prefix: string;
}

export async function valuesOf(asked: Asked, sources: QuerySources, words: Words): Promise<readonly Value[]> {
  switch (asked.kind) {
    case 'operator':
      return operatorValues(words);
    case 'label':
      return labelValues(sources);
    case 'tag':
      return tagValues(sources, asked.prefix, words);
    case 'user':
      return userValues(sources, words, asked.operator === undefined);
    case 'topic':
      return topicValues(sources, words);
    case 'stage':
      return stages.map((text) => makeValue({ kind: 'plain', text }));
    case 'value':
      return asked.operator ? operandValues(asked.operator, words) : [];
  }
}

function operatorValues(words: Words): Value[] {
  return operators.map(({ name }) =>
    makeValue(
      { kind: 'operator', name },
      {
        open: true,
        label: (
          <>
            <code className={styles.operator}>{name}:</code>
            <span className={styles.help}>{words.operators[name]}</span>
          </>
        ),
      },
    ),
  );
}

async function labelValues(sources: QuerySources): Promise<Value[]> {
  const { labels } = await sources.used();
  const counts = new Map(labels.map(({ text, count }) => [text, count]));
  const known = sources.families.flatMap(({ members }) => members);
  const prefixes = [...new Set([...counts.keys()].flatMap((text) => /^[^:]+:(?=.)/.exec(text) ?? []))];
  return [
    ...[...new Set([...counts.keys(), ...known])].map((text) =>
      makeValue(
        { kind: 'label', text, prefix: false },
        { search: text, label: <LabelBadge label={{ text, color: defaultColor(text) }} />, detail: counts.get(text) },
      ),
    ),
    ...prefixes.map((text) => makeValue({ kind: 'label', text, prefix: true })),
  ];
}

async function tagValues(sources: QuerySources, prefix: string, words: Words): Promise<Value[]> {
  const keys = await sources.keys();
  const colon = prefix.indexOf(':');
  const key = keys.find((each) => each.key === prefix.slice(0, colon));
  if (colon > 0) {
    const any = { kind: 'tagKey', key: prefix.slice(0, colon) } as const;
    const values = (key?.values ?? []).map(({ value, count }) => {
      const name = `${prefix.slice(0, colon)}:${value}`;
      return makeValue({ kind: 'tag', name }, { search: name, label: name, detail: count });
    });
    return [...values, makeValue(any, { detail: words.anyValue })];
  }
  const { tags } = await sources.used();
  return [
    ...tags
      .filter(({ text }) => !text.includes(':'))
      .map(({ text, count }) => makeValue({ kind: 'tag', name: text }, { search: text, label: text, detail: count })),
    ...keys.map((each) =>
      makeValue(
        { kind: 'tagStart', key: each.key },
        {
          search: each.key,
          detail: each.values
            .slice(0, 3)
            .map(({ value }) => value)
            .join(', '),
          open: true,
        },
      ),
    ),
  ];
}

async function userValues(sources: QuerySources, words: Words, isMention: boolean): Promise<Value[]> {
  const [people, groups] = await Promise.all([sources.people(), isMention ? sources.groups() : []]);
  return [
    makeValue({ kind: 'plain', text: 'me' }, { detail: words.me }),
    ...people.map((user) =>
      makeValue(
        { kind: 'plain', text: user.name },
        {
          search: `${user.name} ${user.fullName}`,
          detail: user.fullName === user.name ? undefined : user.fullName,
          label: (
            <>
              <Avatar user={user} size={16} />
              {user.name}
            </>
          ),
        },
      ),
    ),
    ...groups.map(({ name }) =>
      makeValue({ kind: 'plain', text: `group:${name}` }, { search: `${name} group:${name}`, detail: words.group }),
    ),
  ];
}

function topicValues({ topics }: QuerySources, words: Words): Value[] {
  return topics.flatMap(({ path }) => {
    const hasMore = topics.some((each) => each.path.startsWith(`${path}/`));
    const own = makeValue({ kind: 'topic', path, subtree: false }, { search: path });
    const all = makeValue({ kind: 'topic', path, subtree: true }, { search: path, detail: words.withSubtopics });
    return hasMore ? [own, all] : [own];
  });
}

function operandValues({ name, examples }: Operator, words: Words): Value[] {
  switch (name) {
    case 'is':
      return isKinds.map((text) => makeValue({ kind: 'plain', text }, { detail: words.is[text] }));
    case 'has':
      return hasKinds.map((text) => makeValue({ kind: 'plain', text }, { detail: words.has[text] }));
    case 'sort':
      return sortFields.flatMap((field) => {
        const isTime = field === 'created' || field === 'updated';
        return [
          makeValue(
            { kind: 'plain', text: `-${field}` },
            { search: field, detail: isTime ? words.newest : words.highest },
          ),
          makeValue({ kind: 'plain', text: field }, { detail: isTime ? words.oldest : words.fewest }),
        ];
      });
    case 'since':
    case 'until':
    case 'created':
    case 'updated':
      return timeValues(name, words, new Date());
    case 'votes':
    case 'replies':
    case 'likes':
      return [...new Set(['>0', '>=5', '0', ...examples.map((example) => example.slice(name.length + 1))])].map(
        (text) => makeValue({ kind: 'plain', text }),
      );
    default:
      return [];
  }
}
