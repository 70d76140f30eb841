import { Button } from '@mantine/core';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './Band.module.css';
import { toggled } from './query/oneTerm.ts';
import { useQueryLinks } from './query/queryLinks.ts';
import { DrawnGlyph } from './StateGlyph.tsx';
import type { ShownProblem } from './shapes.ts';
import { blockWords } from './words.ts';

interface FailureBandProps {
  readonly problem: ShownProblem;
  readonly onRetry?: () => void;
  /** A further button. */
  readonly action?: ReactNode;
}

/** In place of what could not be shown; the rest of the page lives on. */
export function FailureBand({ problem, onRetry, action }: FailureBandProps) {
  const words = useWords(blockWords);
  return (
    <div className={styles.failure} role="alert">
      <DrawnGlyph glyph="bad" tone="bad" />
      <div className={styles.text}>
        {problem.title && <div className={styles.title}>{problem.title}</div>}
        <div className={styles.detail}>{problem.detail}</div>
      </div>
      {action}
      {problem.code === 'query-too-slow' && <Narrowings />}
      {onRetry && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  );
}

/** Terms that make a query quick: less is looked at. */
const narrowings = ['since:1d', 'since:7d', 'since:30d'];

function Narrowings() {
  const words = useWords(blockWords);
  const links = useQueryLinks();
  if (!links) return null;
  return (
    <span className={styles.narrowings}>
      {narrowings.map((term) => (
        <Button
          key={term}
          size="compact-xs"
          variant="default"
          component="a"
          href={links.hrefOf(toggled(links.typed, term))}
        >
          {words.narrowBy(term)}
        </Button>
      ))}
    </span>
  );
}

interface NoticeBandProps {
  /** warn: the connection is lost; quiet: the reader may not write. */
  readonly kind: 'offline' | 'readOnly';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A line across the page. */
export function NoticeBand({ kind, children, action }: NoticeBandProps) {
  const BandIcon = kind === 'offline' ? IconCloudOff : IconLock;
  return (
    <div className={styles.notice} data-kind={kind} role="status">
      <BandIcon size={14} stroke={1.75} aria-hidden />
      <span className="clip">{children}</span>
      <span className="space" />
      {action}
    </div>
  );
}
