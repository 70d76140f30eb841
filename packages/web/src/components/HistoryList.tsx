import type { Label } from '@tagloop/language/labels/label';
import { titleOf } from '@tagloop/language/text/title';
import { useLocale, useWords } from '../words/locale.tsx';
import { fullTime } from '../words/time.ts';
import { type Change, changesOf, formerTexts, type ShownEntry } from './changes.ts';
import { useNow } from './clock.ts';
import styles from './HistoryList.module.css';
import { LabelBadge } from './LabelBadge.tsx';
import { DrawnGlyph, StateGlyph } from './StateGlyph.tsx';
import { shownLabels } from './state.ts';
import { TimeAgo } from './TimeAgo.tsx';
import { textChange } from './textChange.ts';
import { blockWords } from './words.ts';

interface HistoryListProps {
  readonly entries: readonly ShownEntry[];
  /** Empties the former text that an entry brought; absent where the reader may not. */
  readonly onRedact?: (position: number) => void;
}

/** Who changed what, when; newest first. Behind its time also when the hub wrote it, when that was another minute. */
export function HistoryList({ entries, onRedact }: HistoryListProps) {
  const words = useWords(blockWords);
  const { locale } = useLocale();
  const now = useNow();
  const told = entries.filter((entry) => changesOf(entry).length > 0).toReversed();
  const former = onRedact && formerTexts(entries);
  if (told.length === 0) return <p className="quiet">{words.noHistory}</p>;
  return (
    <ol className={styles.history}>
      {told.map((entry) => (
        <li key={entry.position} className={styles.entry}>
          <EntryGlyph changes={changesOf(entry)} />
          <div className={styles.text}>
            <b className={styles.who}>{entry.actor ?? words.theHub}</b>{' '}
            {changesOf(entry).map((change) => (
              <ChangeText key={change.kind} change={change} />
            ))}
            {isLate(entry) && (
              <span className="quiet">{words.recordedLater(fullTime(Date.parse(entry.recorded), now, locale))}</span>
            )}
          </div>
          <TimeAgo at={entry.at} className={styles.time} />
          {onRedact && former?.has(entry.position) && (
            <button type="button" className={styles.redact} onClick={() => onRedact(entry.position)}>
              {words.redact}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function isLate({ at, recorded }: ShownEntry): boolean {
  return Math.abs(Date.parse(recorded) - Date.parse(at)) > 60_000;
}

function EntryGlyph({ changes }: { readonly changes: readonly Change[] }) {
  const set = changes.find((change) => change.kind === 'labels')?.set[0];
  return set ? <StateGlyph label={set.text} size={14} silent /> : <DrawnGlyph glyph="note" tone="idle" size={14} />;
}

function ChangeText({ change }: { readonly change: Change }) {
  const { voice } = useWords(blockWords);
  switch (change.kind) {
    case 'labels':
      return <LabelChangeText set={change.set} removed={change.removed} />;
    case 'text':
      return <TextChangeText was={change.was} is={change.is} />;
    case 'moved':
      return (
        <>
          {voice.moved}
          {change.to && <span className={styles.is}>{change.to}</span>}
        </>
      );
    default:
      return <>{voice[change.kind]} </>;
  }
}

function TextChangeText({ was, is }: { readonly was: string | null; readonly is: string | null }) {
  const words = useWords(blockWords);
  const { voice } = words;
  if (was === null || is === null) {
    const left = was ?? is;
    return (
      <>
        {voice.text}
        {is === null && left !== null && <span className={styles.was}>{titleOf(left)}</span>}
        <span className="quiet">{words.emptied}</span>
        {was === null && left !== null && <span className={styles.is}>{titleOf(left)}</span>}
      </>
    );
  }
  return <Replaced {...textChange(titleOf(was), titleOf(is))} />;
}

function Replaced({ was, is }: { readonly was: string; readonly is: string }) {
  const { voice } = useWords(blockWords);
  return (
    <>
      {voice.text}
      {was !== is && <span className={styles.was}>{was}</span>}
      {was !== is && <span className={styles.is}>{is}</span>}
    </>
  );
}

interface LabelChangeTextProps {
  readonly set: readonly Label[];
  readonly removed: readonly Label[];
}

/** `set [doing]`, with what went only when nothing came in its place. */
export function LabelChangeText({ set, removed }: LabelChangeTextProps) {
  const { voice } = useWords(blockWords);
  const [verb, labels] = set.length > 0 ? [voice.labelled, set] : [voice.unlabelled, removed];
  return (
    <>
      {verb}{' '}
      {shownLabels(labels).map((label) => (
        <LabelBadge key={label.text} label={label} />
      ))}{' '}
    </>
  );
}
