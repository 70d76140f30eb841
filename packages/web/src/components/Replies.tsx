import type { Label } from '@tagloop/language/labels/label';
import { bodyOf, titleOf } from '@tagloop/language/text/title';
import { useLocale, useWords } from '../words/locale.tsx';
import { calendarDays, clockTime, fullTime, shortTime } from '../words/time.ts';
import { Avatar } from './Avatar.tsx';
import { changesOf, type ShownEntry } from './changes.ts';
import { useNow } from './clock.ts';
import { LabelChangeText } from './HistoryList.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageText } from './MessageText.tsx';
import styles from './Replies.module.css';
import { StateGlyph } from './StateGlyph.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

/** More of them would drown the replies; all stand in the history. */
const mostChanges = 3;

interface RepliesProps {
  readonly replies: readonly ShownMessage[];
  /** Of the root: its last label changes stand between the replies. */
  readonly history: readonly ShownEntry[];
  readonly tagHref: (tag: string) => string;
}

export function Replies({ replies, history, tagHref }: RepliesProps) {
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
          <Reply key={line.reply.id} reply={line.reply} tagHref={tagHref} />
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

function Reply({ reply, tagHref }: { readonly reply: ShownMessage; readonly tagHref: (tag: string) => string }) {
  const words = useWords(blockWords);
  const { author, text, labels, likers } = reply;
  return (
    <article className={styles.reply}>
      <Avatar user={author} size={24} />
      <div className={styles.content}>
        <div className={styles.head}>
          <b>{author.name}</b>
          <When at={reply.createdAt} />
          {reply.edited && <span>{words.edited}</span>}
        </div>
        <p className={styles.text}>
          <MessageText text={titleOf(text)} tagHref={tagHref} links />
        </p>
        <MessageBody body={bodyOf(text)} tagHref={tagHref} />
        {(labels.length > 0 || likers.length > 0) && (
          <div className={styles.foot}>
            {labels.map((label) => (
              <LabelBadge key={label.text} label={label} />
            ))}
            {likers.length > 0 && <span title={likers.join(', ')}>{words.likes(likers.length)}</span>}
          </div>
        )}
      </div>
    </article>
  );
}

/** The time of day; days that are over with their name. */
function When({ at }: { readonly at: string }) {
  const { locale } = useLocale();
  const now = useNow();
  const ms = Date.parse(at);
  const days = calendarDays(ms, now);
  const text =
    days === 0 ? clockTime(ms, locale) : `${days === 1 ? '' : shortTime(ms, now, locale)} ${clockTime(ms, locale)}`;
  return (
    <time className="quiet" dateTime={at} title={fullTime(ms, now, locale)}>
      {text.trim()}
    </time>
  );
}
