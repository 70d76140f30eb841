import { ActionIcon, Popover } from '@mantine/core';
import {
  type Icon,
  IconAt,
  IconCircleDot,
  IconClock,
  IconFilterPlus,
  IconHash,
  IconInfinity,
  IconListCheck,
  IconListTree,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { fromParts, type Part } from '@tagloop/language/query/terms';
import { useState } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from './FilterChips.module.css';
import { PartEditor } from './PartEditor.tsx';
import { operatorOf } from './parts.ts';
import type { QuerySources } from './sources.ts';
import { queryWords } from './words.ts';

interface AddFilterProps {
  /** Those that are there already. */
  readonly parts: readonly Part[];
  readonly sources: QuerySources;
  readonly onChange: (query: string) => void;
}

type Kind = keyof (typeof queryWords)['en']['kinds'];

interface Offered {
  readonly kind: Kind;
  readonly icon: Icon;
  readonly head: string;
  /** What needs no choice. */
  readonly value?: string;
}

const offered: readonly Offered[] = [
  { kind: 'label', icon: IconTag, head: 'label:' },
  { kind: 'author', icon: IconUser, head: 'from:' },
  { kind: 'tag', icon: IconHash, head: '#' },
  { kind: 'mention', icon: IconAt, head: '@' },
  { kind: 'time', icon: IconClock, head: 'since:' },
  { kind: 'unread', icon: IconCircleDot, head: 'is:', value: 'unread' },
  { kind: 'task', icon: IconListCheck, head: 'is:', value: 'task' },
  { kind: 'stage', icon: IconInfinity, head: 'stage:' },
  { kind: 'topic', icon: IconListTree, head: 'in:' },
];

/** A menu of what messages can be filtered by; the second step chooses the value. */
export function AddFilter({ parts, sources, onChange }: AddFilterProps) {
  const words = useWords(queryWords);
  const [isOpen, setOpen] = useState(false);
  /** The filter that comes, and those beside it. */
  const [draft, setDraft] = useState<{ readonly part: Part; readonly beside: readonly Part[] } | null>(null);

  function close(): void {
    setOpen(false);
    setDraft(null);
  }

  function begin({ head, value }: Offered): void {
    if (value !== undefined) {
      const isThere = parts.some((each) => each.head === head && each.values.includes(value));
      if (!isThere) write({ isNegative: false, head, values: [value] }, parts);
      close();
      return;
    }
    const empty = { isNegative: false, head, values: [] };
    const takesList = operatorOf(empty)?.list ?? false;
    // One list goes on, and one time takes the place of the other: two of them would seldom select anything.
    const before = parts.find((each) => each.head === head && !each.isNegative && (takesList || head === 'since:'));
    setDraft({ part: (takesList && before) || empty, beside: parts.filter((each) => each !== before) });
  }

  function write(part: Part, beside: readonly Part[]): void {
    const isOrder = ({ head }: Part) => head === 'sort:';
    onChange(fromParts([...beside.filter((each) => !isOrder(each)), part, ...beside.filter(isOrder)]));
  }

  return (
    <Popover
      opened={isOpen}
      onChange={(next) => !next && close()}
      position="bottom-end"
      trapFocus
      returnFocus
      width={240}
    >
      <Popover.Target>
        <ActionIcon
          size={24}
          variant="subtle"
          title={words.addFilter}
          aria-label={words.addFilter}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          <IconFilterPlus size={16} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        {draft ? (
          <PartEditor
            key={draft.part.head}
            part={draft.part}
            sources={sources}
            onChange={(part) => {
              setDraft({ ...draft, part });
              write(part, draft.beside);
            }}
            onDone={close}
          />
        ) : (
          <ul className={styles.deeds} aria-label={words.addFilter}>
            {offered.map((each) => (
              <li key={each.kind}>
                <button type="button" onClick={() => begin(each)}>
                  <each.icon size={16} stroke={1.75} aria-hidden />
                  {words.kinds[each.kind]}
                  <span className="space" />
                  <code>{each.head + (each.value ?? '')}</code>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
