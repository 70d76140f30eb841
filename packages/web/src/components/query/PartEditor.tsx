import { IconCheck } from '@tabler/icons-react';
import type { Part } from '@tagloop/language/query/terms';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from './PartEditor.module.css';
import { isClosed, kindOf, operatorOf, writeTyped } from './parts.ts';
import type { QuerySources } from './sources.ts';
import { makeValue, ranked, type Value } from './value.ts';
import { valuesOf } from './values.tsx';
import { queryWords } from './words.ts';

interface PartEditorProps {
  readonly part: Part;
  readonly sources: QuerySources;
  readonly onChange: (part: Part) => void;
  /** Nothing more can be chosen. */
  readonly onDone: () => void;
}

/** Chooses the values of one filter: several behind an operator that takes a list, else one. */
export function PartEditor({ part, sources, onChange, onDone }: PartEditorProps) {
  const words = useWords(queryWords);
  const listId = useId();
  const isList = operatorOf(part)?.list ?? false;
  // What is not chosen from a list is edited as it stands.
  const [typed, setTyped] = useState(() => (isFree(part) ? part.values.join(',') : ''));
  const [at, setAt] = useState(0);
  const offered = useValues(part, typed, sources);
  const current = offered[Math.min(at, offered.length - 1)];
  const name = words.valueOf(part.head);
  const input = useRef<HTMLInputElement>(null);
  // It may come in place of a menu, when the popover stands already.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function choose({ written, open }: Value): void {
    setAt(0);
    if (open) {
      setTyped(written);
    } else if (isList) {
      setTyped('');
      const rest = part.values.filter((each) => each !== written);
      onChange({ ...part, values: rest.length < part.values.length ? rest : [...rest, written] });
    } else {
      onChange({ ...part, values: [written] });
      onDone();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((offered.length + at + step) % Math.max(1, offered.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (current) choose(current);
      else onDone();
    }
  }

  return (
    <div className={styles.editor}>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${offered.indexOf(current)}`}
        aria-label={name}
        placeholder={name}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        data-autofocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={styles.list} role="listbox" aria-label={name} aria-multiselectable={isList}>
        {offered.map((value, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
          <div
            key={value.written}
            id={`${listId}-${index}`}
            ref={(element) => {
              if (value === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            className={styles.option}
            role="option"
            aria-selected={part.values.includes(value.written)}
            data-current={value === current || undefined}
            onClick={() => choose(value)}
            onPointerMove={value === current ? undefined : () => setAt(index)}
          >
            <span className="clip">{value.label}</span>
            <span className="space" />
            {value.detail !== undefined && <span className={styles.detail}>{value.detail}</span>}
            {part.values.includes(value.written) && <IconCheck size={14} stroke={1.75} aria-hidden />}
          </div>
        ))}
      </div>
    </div>
  );
}

function isFree(part: Part): boolean {
  return kindOf(part) === null || operatorOf(part)?.takes === 'text';
}

/** What is chosen first, what fits, and at last what is typed as it stands. */
function useValues(part: Part, typed: string, sources: QuerySources): readonly Value[] {
  const words = useWords(queryWords);
  const kind = kindOf(part);
  const operator = operatorOf(part);
  const [known, setKnown] = useState<readonly Value[]>([]);
  useEffect(() => {
    if (kind === null) return;
    let isCurrent = true;
    void valuesOf({ kind, operator, prefix: typed }, sources, words).then((values) => isCurrent && setKnown(values));
    return () => {
      isCurrent = false;
    };
  }, [kind, operator, typed, sources, words]);
  const [first] = useState(part.values);
  const chosen = known.filter(({ written }) => first.includes(written));
  const rest = known.filter(({ written }) => !first.includes(written));
  const fitting = ranked([...chosen, ...rest], typed);
  const written = writeTyped(part, typed);
  const isOffered = fitting.some((value) => value.written === written);
  if (written === '' || typed.trim() === '' || isOffered || isClosed(part)) return fitting;
  return [...fitting, { ...makeValue({ kind: 'plain', text: written }), detail: words.asTyped }];
}
