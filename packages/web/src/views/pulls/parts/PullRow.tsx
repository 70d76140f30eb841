import { IconMessageCircle } from '@tabler/icons-react';
import { titleOf } from '@tagloop/language/text/title';
import { type Lines, linesLabel } from '@tagloop/language/vocabulary/lines';
import type { PullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { memo } from 'react';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { ShownMessage } from '../../../components/shapes.ts';
import { stateOf } from '../../../components/state.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { pullsWords } from '../words.ts';
import { Checks } from './Checks.tsx';
import styles from './PullRow.module.css';
import type { Pull } from './pull.ts';
import { Reviewers } from './Reviewers.tsx';

interface PullRowProps {
  readonly row: Pull<ShownMessage>;
  readonly hrefOf: (id: string) => string;
  readonly isOpened: boolean;
}

const mostLabels = 4;

/** State, title and labels; below them where it is from and whom it waits for; at the right who looks and what CI says. */
export const PullRow = memo(function PullRow({ row, hrefOf, isOpened }: PullRowProps) {
  const words = useWords(pullsWords);
  const { message, pull, waitsFor, isOpen, isStale, reviewers, checks } = row;
  const state = stateOf(message.labels);
  return (
    <li className={styles.row} data-opened={isOpened || undefined}>
      <span className={styles.glyph}>{state !== null && <StateGlyph label={state} silent />}</span>
      <a className={styles.title} href={hrefOf(message.id)} aria-current={isOpened || undefined} data-row-link>
        {pull?.title || <MessageText text={titleOf(message.text)} inRow />}
      </a>
      <div className={styles.labels}>
        {message.labels
          .filter(({ text }) => !text.startsWith(linesLabel))
          .slice(0, mostLabels)
          .map((label) => (
            <LabelBadge key={label.text} label={label} plain />
          ))}
      </div>
      <div className={styles.facts}>
        {pull?.repo && (
          <span className={styles.place}>{pull.id === undefined ? pull.repo : `${pull.repo} #${pull.id}`}</span>
        )}
        {pull && <Branches pull={pull} />}
        {pull?.user && <span>{pull.user}</span>}
        {pull?.lines && <ChangedLines lines={pull.lines} />}
        {isOpen && <span>{words.waitsFor(waitsFor.join(', ') || words.anyone)}</span>}
        {isStale && <strong className={styles.stale}>{words.stale}</strong>}
      </div>
      <div className={styles.marks}>
        {isOpen && <Reviewers reviewers={reviewers} />}
        {checks.length > 0 && <Checks checks={checks} hrefOf={hrefOf} />}
        {message.replies > 0 && (
          <span className={styles.replies} title={words.replies(message.replies)}>
            <IconMessageCircle size={14} stroke={1.75} aria-hidden />
            <span className="num">{message.replies}</span>
          </span>
        )}
      </div>
      <TimeAgo at={isOpen ? message.createdAt : message.updatedAt} className={styles.time} />
    </li>
  );
});

/** From where to where it goes. */
function Branches({ pull: { from, to } }: { readonly pull: PullRequest }) {
  if (from === undefined || to === undefined) return null;
  return (
    <span className={styles.branches} title={`${from} → ${to}`}>
      <span className="clip">{from}</span> → {to}
    </span>
  );
}

function ChangedLines({ lines: { added, removed } }: { readonly lines: Lines }) {
  const words = useWords(pullsWords);
  const { locale } = useLocale();
  const [more, less] = [added.toLocaleString(locale), removed.toLocaleString(locale)];
  return (
    <span
      className={`num ${styles.lines}`}
      role="img"
      aria-label={words.lines(more, less)}
      title={words.lines(more, less)}
    >
      +{more} −{less}
    </span>
  );
}
