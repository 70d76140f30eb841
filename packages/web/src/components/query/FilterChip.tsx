import { Popover } from '@mantine/core';
import { IconCursorText, IconEqual, IconEqualNot, IconTrash, IconX } from '@tabler/icons-react';
import { type Part, writePart } from '@tagloop/language/query/terms';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from './FilterChips.module.css';
import { PartEditor } from './PartEditor.tsx';
import type { QuerySources } from './sources.ts';
import { queryWords } from './words.ts';

interface FilterChipProps {
  readonly part: Part;
  readonly sources: QuerySources;
  readonly onChange: (part: Part) => void;
  readonly onRemove: () => void;
  readonly onText: () => void;
}

/** One term: a click opens its values; `-` turns it round, Delete takes it away. */
export function FilterChip({ part, sources, onChange, onRemove, onText }: FilterChipProps) {
  const words = useWords(queryWords);
  const [isOpen, setOpen] = useState(false);
  const { isNegative, head, values } = part;
  const text = writePart(part);
  const canTurn = head !== 'sort:';
  const turn = () => onChange({ ...part, isNegative: !isNegative });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === '-' && canTurn) turn();
    else return;
    event.preventDefault();
  }

  return (
    <li className={styles.item}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus width={280}>
        <Popover.Target>
          <button
            type="button"
            className={styles.chip}
            aria-label={words.editFilter(text)}
            onClick={() => setOpen(!isOpen)}
            onKeyDown={onKeyDown}
          >
            {isNegative && <span className={styles.negative}>-</span>}
            <span className={styles.head}>{head}</span>
            {values.join(',')}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <PartEditor part={part} sources={sources} onChange={onChange} onDone={() => setOpen(false)} />
          <div className={styles.deeds}>
            {canTurn && (
              <button type="button" onClick={turn}>
                {isNegative ? <IconEqual {...icon} /> : <IconEqualNot {...icon} />}
                {isNegative ? words.include : words.exclude}
              </button>
            )}
            <button type="button" onClick={onText}>
              <IconCursorText {...icon} />
              {words.asText}
            </button>
            <button type="button" onClick={onRemove}>
              <IconTrash {...icon} />
              {words.remove}
            </button>
          </div>
        </Popover.Dropdown>
      </Popover>
      <button type="button" className={styles.remove} aria-label={words.removeFilter(text)} onClick={onRemove}>
        <IconX size={12} stroke={2} aria-hidden />
      </button>
    </li>
  );
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
