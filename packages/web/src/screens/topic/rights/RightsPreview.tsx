import { useEffect, useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import type { RightsPreview as Preview } from '../../../data/rights.ts';
import { useWords } from '../../../words/locale.tsx';
import { differing, levelsOf, subjectOf } from './changes.ts';
import styles from './Rights.module.css';
import { rightsWords } from './words.ts';

interface RightsPreviewProps {
  readonly load: () => Promise<Preview>;
  readonly onApply: (topics: number) => Promise<void>;
  readonly onClose: () => void;
}

const shownPaths = 5;

/** Each topic that changes, with what it gains and loses, before anything is written. */
export function RightsPreview({ load, onApply, onClose }: RightsPreviewProps) {
  const words = useWords(rightsWords);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    load().then(setPreview, (error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)));
  }, []);
  const count = preview?.changed ?? 0;
  return (
    <Dialog
      wide
      title={words.previewTitle}
      deed={count > 0 ? words.apply(count) : undefined}
      onDo={() => onApply(count)}
      onClose={onClose}
    >
      {refusal !== null && <FailureBand problem={{ detail: refusal }} />}
      {!preview && refusal === null && <SkeletonRows />}
      {preview && count === 0 && <p>{words.nothing}</p>}
      {preview && count > 0 && (
        <ul className={styles.topics}>
          {preview.topics.map((topic) => (
            <li key={topic.path}>
              <div className={styles.topic}>{topic.path}</div>
              <TopicChanges {...topic} />
            </li>
          ))}
          {count > preview.topics.length && <li>{words.more(count - preview.topics.length)}</li>}
        </ul>
      )}
      {preview && preview.skipped.length > 0 && <p>{words.skipped(pathsOf(preview.skipped, words.more))}</p>}
    </Dialog>
  );
}

function TopicChanges({ was, is }: Pick<Preview['topics'][number], 'was' | 'is'>) {
  const words = useWords(rightsWords);
  const [before, after] = [levelsOf(was), levelsOf(is)];
  const level = (of: typeof before, key: string) => {
    const held = of.get(key);
    return held ? words.level[held] : words.none;
  };
  return (
    <ul className={styles.changes}>
      {differing(before, after).map((key) => {
        const { user, group } = subjectOf(key);
        return (
          <li key={key}>
            {group === undefined ? (user ?? words.everybody) : `${words.group} ${group}`}: {level(before, key)} →{' '}
            <span className={after.has(key) ? undefined : styles.lost}>{level(after, key)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function pathsOf(paths: readonly string[], more: (count: number) => string): string {
  const rest = paths.length - shownPaths;
  return `${paths.slice(0, shownPaths).join(', ')}${rest > 0 ? ` ${more(rest)}` : ''}`;
}
