import { ActionIcon, Button } from '@mantine/core';
import { IconAt, IconEye, IconHash, IconPencil, IconTag } from '@tabler/icons-react';
import { changeLabels } from '@tagloop/language/labels/change';
import type { Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { lazy, Suspense } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from '../Composer.module.css';
import { IconButton } from '../IconButton.tsx';
import { Kbd } from '../Kbd.tsx';
import { LabelBadge } from '../LabelBadge.tsx';
import { blockWords } from '../words.ts';

/** Its menu comes when a label is first wanted. */
const LabelPicker = lazy(() => import('../LabelPicker.tsx').then((module) => ({ default: module.LabelPicker })));

/** From here on it is told how many characters are left. */
const told = 200;

interface ComposerFootProps {
  readonly text: string;
  /** Characters; below 0 the text is too long. */
  readonly left: number;
  readonly sendLabel: string;
  readonly labels: readonly Label[];
  readonly families: readonly Family[] | undefined;
  readonly isPreview: boolean;
  readonly onInsert: (sign: string) => void;
  readonly onLabels: (labels: readonly Label[]) => void;
  readonly onPreview: (isPreview: boolean) => void;
  readonly onCancel?: () => void;
  readonly onSend: () => void;
}

/** What can be done with the text: signs, labels, a look at it, sending it. */
export function ComposerFoot(props: ComposerFootProps) {
  const { text, left, sendLabel, labels, families, isPreview, onInsert, onLabels, onPreview, onCancel, onSend } = props;
  const words = useWords(blockWords);
  return (
    <div className={styles.foot}>
      <ActionIcon
        size={24}
        variant="subtle"
        title={words.tag}
        aria-label={words.tag}
        disabled={isPreview}
        onClick={() => onInsert('#')}
      >
        <IconHash size={16} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        size={24}
        variant="subtle"
        title={words.mention}
        aria-label={words.mention}
        disabled={isPreview}
        onClick={() => onInsert('@')}
      >
        <IconAt size={16} stroke={1.75} />
      </ActionIcon>
      {families && (
        <Suspense fallback={<IconButton icon={IconTag} name={words.addLabel} />}>
          <LabelPicker
            labels={labels}
            families={families}
            onChange={(change) => onLabels(changeLabels(labels, change, families))}
          >
            {(open, isOpen) => <IconButton icon={IconTag} name={words.addLabel} expanded={isOpen} onClick={open} />}
          </LabelPicker>
        </Suspense>
      )}
      {text.trim() !== '' && (
        <IconButton
          icon={isPreview ? IconPencil : IconEye}
          name={isPreview ? words.write : words.preview}
          pressed={isPreview}
          onClick={() => onPreview(!isPreview)}
        />
      )}
      <span className={styles.labels}>
        {labels.map((label) => (
          <LabelBadge key={label.text} label={label} />
        ))}
      </span>
      <span className="space" />
      {left <= told && (
        <span className={styles.left} data-over={left < 0 || undefined} role="status">
          {left < 0 ? words.tooLong(-left) : words.charactersLeft(left)}
        </span>
      )}
      {onCancel && (
        <Button size="compact-xs" variant="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        disabled={text.trim() === '' || left < 0}
        rightSection={<Kbd>↵</Kbd>}
        onClick={onSend}
      >
        {sendLabel}
      </Button>
    </div>
  );
}
