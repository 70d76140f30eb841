import { Button } from '@mantine/core';
import {
  type Icon,
  IconArrowRight,
  IconCircleCheck,
  IconHandStop,
  IconPin,
  IconPinnedOff,
  IconTag,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { LabelPicker } from '../../../components/LabelPicker.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { standardWords } from '../words.ts';
import styles from './SelectionBar.module.css';
import type { Together, TogetherScene } from './useTogether.ts';

/** Of the bar, where it is highest. */
const footHeight = '56px';

interface SelectionBarProps {
  /** Those that are chosen; at least one. */
  readonly messages: readonly Message[];
  /** How many there are to choose from. */
  readonly total: number;
  readonly deedsIn: TogetherScene['deedsIn'];
  readonly together: Together;
  readonly onMove: () => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with the chosen messages; who may do nothing with any of them is not offered it. */
export function SelectionBar({ messages, total, deedsIn, together, onMove, onAll, onClear }: SelectionBarProps) {
  const words = useWords(standardWords);
  const writable = messages.filter(({ topic }) => deedsIn(topic).mayWrite);
  const mayChange = messages.some((message) => deedsIn(message.topic).mayChange(message));
  const isPinned = messages.every(({ pinned }) => pinned);
  const [first] = writable;
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--tl-foot', footHeight);
    return () => {
      style.removeProperty('--tl-foot');
    };
  }, []);
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.selection}>
      <IconButton icon={IconX} name={words.clearSelection} onClick={onClear} />
      <span className={styles.count} role="status">
        {words.selected(messages.length)}
      </span>
      {messages.length < total && (
        <Button size="compact-xs" variant="subtle" onClick={onAll}>
          {words.selectAll(total)}
        </Button>
      )}
      <span className="space" />
      {first && (
        <>
          <LabelPicker
            labels={sharedLabels(messages)}
            families={deedsIn(first.topic).families}
            onChange={(change) => together.label(messages, change)}
          >
            {(open, isOpen) => (
              <Act icon={IconTag} name={words.label} deed="label-all" isOpen={isOpen} onClick={open} />
            )}
          </LabelPicker>
          <Act icon={IconHandStop} name={words.take} onClick={() => together.task(messages, 'doing')} />
          <Act icon={IconCircleCheck} name={words.finish} onClick={() => together.task(messages, 'done')} />
          <Act
            icon={isPinned ? IconPinnedOff : IconPin}
            name={isPinned ? words.unpin : words.pin}
            onClick={() => together.pin(messages, !isPinned)}
          />
        </>
      )}
      {mayChange && (
        <>
          <Act icon={IconArrowRight} name={words.move} onClick={onMove} />
          <Act icon={IconTrash} name={words.delete} onClick={() => together.remove(messages)} />
        </>
      )}
    </div>
  );
}

interface ActProps {
  readonly icon: Icon;
  readonly name: string;
  readonly onClick: () => void;
  readonly deed?: string;
  readonly isOpen?: boolean;
}

/** On a phone the icon alone; the name is said and shown on demand all the same. */
function Act({ icon: ActIcon, name, onClick, deed, isOpen, ...rest }: ActProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={styles.act}
      leftSection={<ActIcon size={16} stroke={1.75} />}
      title={name}
      aria-label={name}
      aria-expanded={isOpen}
      data-deed={deed}
      onClick={onClick}
      {...rest}
    >
      {name}
    </Button>
  );
}

/** Those that all of them have. */
function sharedLabels(messages: readonly Message[]): Message['labels'] {
  const [first, ...others] = messages;
  return (first?.labels ?? []).filter(({ text }) =>
    others.every(({ labels }) => labels.some((each) => each.text === text)),
  );
}
