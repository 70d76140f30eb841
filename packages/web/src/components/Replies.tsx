import type { Label } from '@tagloop/language/labels/label';
import { useWords } from '../words/locale.tsx';
import type { Writing } from './Composer.tsx';
import { changesOf, type ShownEntry } from './changes.ts';
import type { MessageDeeds } from './deeds.ts';
import { LabelChangeText } from './HistoryList.tsx';
import styles from './Replies.module.css';
import { Reply } from './Reply.tsx';
import { StateGlyph } from './StateGlyph.tsx';
import type { ShownMessage } from './shapes.ts';
import { When } from './When.tsx';
import { blockWords } from './words.ts';

/** More of them would drown the replies; all stand in the history. */
const mostChanges = 3;

interface RepliesProps<M extends ShownMessage> {
  readonly replies: readonly M[];
  /** Of the root: its last label changes stand between the replies. */
  readonly history: readonly ShownEntry[];
  readonly tagHref: (tag: string) => string;
  readonly deeds: MessageDeeds<M>;
  /** For a reply that is changed. */
  readonly writing: Writing;
}

export function Replies<M extends ShownMessage>({ replies, history, tagHref, deeds, writing }: RepliesProps<M>) {
  const words = useWords(blockWords);
  const lines = [
    ...replies.map((reply) => ({ at: reply.createdAt, reply })),
    ...labelChanges(history).map((change) => ({ at: change.at, change })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (lines.length === 0) return <p className="quiet">{words.noReplies}</p>;
  return (
    <div className={styles.replies}>
      {lines.map((line) =>
        'reply' in line ? (
          <Reply key={line.reply.id} reply={line.reply} tagHref={tagHref} deeds={deeds} writing={writing} />
        ) : (
          <LabelLine key={line.change.position} {...line.change} />
        ),
      )}
    </div>
  );
}

interface LabelLineProps {
  readonly position: number;
  readonly actor: string | null;
  readonly at: string;
  readonly set: readonly Label[];
  readonly removed: readonly Label[];
}

function labelChanges(history: readonly ShownEntry[]): LabelLineProps[] {
  const lines = history.flatMap((entry) =>
    changesOf(entry).flatMap((change) =>
      change.kind === 'labels' && !entry.kind.endsWith('.created')
        ? [{ position: entry.position, actor: entry.actor, at: entry.at, set: change.set, removed: change.removed }]
        : [],
    ),
  );
  return lines.slice(-mostChanges);
}

function LabelLine({ actor, at, set, removed }: LabelLineProps) {
  const words = useWords(blockWords);
  const state = set[0] ?? removed[0];
  return (
    <div className={styles.change}>
      {state && <StateGlyph label={state.text} size={14} silent />}
      <p>
        <b className={styles.actor}>{actor ?? words.theHub}</b> <LabelChangeText set={set} removed={removed} />
        <When at={at} />
      </p>
    </div>
  );
}
