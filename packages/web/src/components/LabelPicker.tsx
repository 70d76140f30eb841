import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { LabelChange } from '@tagloop/language/labels/change';
import type { Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import styles from './LabelPicker.module.css';
import { type Choice, choices } from './labelChoices.ts';
import { blockWords } from './words.ts';

interface LabelPickerProps {
  /** Those that the message has. */
  readonly labels: readonly Label[];
  /** All that count in the topic. */
  readonly families: readonly Family[];
  readonly onChange: (change: LabelChange) => void;
  /** What opens it: gets `onClick`. */
  readonly children: (open: () => void, isOpen: boolean) => ReactElement;
}

/** Sets and removes labels. Choosing one of a family replaces the one that was there. */
export function LabelPicker({ labels, families, onChange, children }: LabelPickerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus width={248}>
      <Popover.Target>{children(() => setOpen(!isOpen), isOpen)}</Popover.Target>
      <Popover.Dropdown p={0}>
        <ChoiceList
          labels={labels}
          families={families}
          onChoose={(change) => {
            setOpen(false);
            onChange(change);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ChoiceListProps {
  readonly labels: readonly Label[];
  readonly families: readonly Family[];
  readonly onChoose: (change: LabelChange) => void;
}

function ChoiceList({ labels, families, onChoose }: ChoiceListProps) {
  const words = useWords(blockWords);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const groups = choices(labels, families, typed);
  const flat = groups.flatMap(({ members }) => members);
  const current = flat[Math.min(at, flat.length - 1)];

  function choose({ label, isSet }: Choice): void {
    onChoose(isSet ? { remove: [label.text] } : { set: [{ text: label.text }] });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((flat.length + at + step) % Math.max(1, flat.length));
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault();
      choose(current);
    }
  }

  return (
    <div className={styles.picker}>
      <input
        className={styles.search}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current && `${listId}-${flat.indexOf(current)}`}
        aria-label={words.searchLabels}
        placeholder={words.searchLabels}
        maxLength={100}
        value={typed}
        data-autofocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={styles.list} role="listbox" aria-label={words.labels}>
        {groups.map(({ name, members }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset
          <div key={name} role="group" aria-label={name || words.otherLabels}>
            <div className={styles.group} aria-hidden>
              {name || words.otherLabels}
            </div>
            {members.map((choice) => (
              <Option
                key={choice.label.text}
                id={`${listId}-${flat.indexOf(choice)}`}
                choice={choice}
                isCurrent={choice === current}
                onChoose={() => choose(choice)}
                onNear={() => setAt(flat.indexOf(choice))}
              />
            ))}
          </div>
        ))}
        {flat.length === 0 && <div className={styles.group}>{words.noLabel}</div>}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onNear: () => void;
}

/** The keys are the input's: it says which option is the current one. */
function Option({ id, choice, isCurrent, onChoose, onNear }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' });
      }}
      className={styles.option}
      role="option"
      aria-selected={choice.isSet}
      data-current={isCurrent || undefined}
      onClick={onChoose}
      onPointerMove={isCurrent ? undefined : onNear}
    >
      <LabelBadge label={choice.label} />
      <span className="space" />
      {choice.isSet && <IconCheck size={14} stroke={1.75} aria-hidden />}
    </div>
  );
}
