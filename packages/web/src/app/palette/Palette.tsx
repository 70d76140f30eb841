import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Kbd } from '../../components/Kbd.tsx';
import { KeyCaps } from '../../components/KeyCaps.tsx';
import { useTopic } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { type Entry, prefixes } from './entry.ts';
import type { Fit } from './fuzzy.ts';
import { Marked } from './Marked.tsx';
import styles from './Palette.module.css';
import { useOnMessage } from './useMessageEntries.tsx';
import { narrowed, usePaletteGroups } from './usePaletteGroups.ts';
import { paletteWords } from './words.ts';

export interface PaletteProps {
  /** What stands in the box at first: a prefix, to narrow. */
  readonly begin: string;
  /** Path of the topic that the reader is in. */
  readonly path: string | undefined;
  /** Id of the message whose thread is open. */
  readonly openId: string | undefined;
  showKeys(): void;
  onClose(): void;
}

/** Finds and does everything by the keyboard. */
export function Palette(props: PaletteProps) {
  const words = useWords(paletteWords);
  return (
    <Modal.Root opened onClose={props.onClose} size={640} padding={0} yOffset={112} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.palette} classNames={{ inner: styles.inner, content: styles.content }}>
        <Modal.Body className={styles.body}>
          {props.openId === undefined ? (
            <Box {...props} onMessage={[]} />
          ) : (
            <BoxOnMessage {...props} openId={props.openId} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function BoxOnMessage(props: PaletteProps & { readonly openId: string }) {
  return <Box {...props} onMessage={useOnMessage(props.openId)} />;
}

function Box({ begin, path, onMessage, showKeys, onClose }: PaletteProps & { readonly onMessage: readonly Entry[] }) {
  const words = useWords(paletteWords);
  const [typed, setTyped] = useState(begin);
  const [chosen, setChosen] = useState<string | null>(null);
  const topic = useTopic(path ?? '') ?? null;
  const groups = usePaletteGroups({ typed, topic, onMessage, showKeys });
  const listId = useId();
  const fits = groups.flatMap((group) => group.fits);
  // What was chosen may be gone by what was typed since, or by an answer of the hub.
  const at = Math.max(
    0,
    fits.findIndex(({ entry }) => entry.id === chosen),
  );
  const current = fits[at]?.entry;

  function run(entry: Entry): void {
    onClose();
    entry.run();
  }

  function move(by: number): void {
    setChosen(fits[(at + by + fits.length) % fits.length]?.entry.id ?? null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && current) run(current);
    else if (event.key === 'Tab' && !event.shiftKey && current?.kind) narrow(prefixes[current.kind]);
    else return;
    event.preventDefault();
  }

  function narrow(prefix: string): void {
    setTyped(prefix + narrowed(typed).text);
    setChosen(null);
  }

  return (
    <>
      <div className={styles.box}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${at}`}
          aria-label={words.palette}
          placeholder={words.palette}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div className={styles.list} id={listId} role="listbox" aria-label={words.palette}>
        {groups.map(({ title, fits: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of fields
          <div key={title} role="group" aria-label={title} className={styles.group}>
            <div className={styles.title} aria-hidden>
              {title}
            </div>
            {own.map((fit) => (
              <Option
                key={fit.entry.id}
                id={`${listId}-${fits.indexOf(fit)}`}
                fit={fit}
                isChosen={fit.entry === current}
                onPoint={() => setChosen(fit.entry.id)}
                onRun={() => run(fit.entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {fits.length === 0 && <p className={styles.nothing}>{words.nothing}</p>}
      <div className={styles.foot} aria-hidden>
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> {words.move} <Kbd>↵</Kbd> {words.open} <Kbd>Tab</Kbd> {words.narrow}
        <span className="space" />
        {(['tag', 'person', 'place', 'action'] as const).map((kind) => (
          <button key={kind} type="button" tabIndex={-1} onClick={() => narrow(prefixes[kind])}>
            <Kbd>{prefixes[kind]}</Kbd> {words.kinds[kind]}
          </button>
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly fit: Fit;
  readonly isChosen: boolean;
  onPoint(): void;
  onRun(): void;
}

function Option({ id, fit: { entry, letters }, isChosen, onPoint, onRun }: OptionProps) {
  useEffect(() => {
    if (isChosen) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, id]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isChosen}
      onMouseMove={() => !isChosen && onPoint()}
      onClick={onRun}
    >
      <span className={styles.icon}>{entry.icon}</span>
      <span className="clip space">{entry.drawn ?? <Marked text={entry.title} letters={letters} />}</span>
      {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
      {entry.keys && <KeyCaps keys={entry.keys} />}
    </div>
  );
}
