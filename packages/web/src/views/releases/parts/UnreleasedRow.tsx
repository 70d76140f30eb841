import { Button } from '@mantine/core';
import { plain } from '@tagloop/language/text/foreign';
import { useState } from 'react';
import { DrawnGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import block from './BlockRow.module.css';
import { CutRelease } from './CutRelease.tsx';
import { linkName } from './links.ts';
import styles from './UnreleasedRow.module.css';
import type { Waiting } from './useUnreleased.ts';

interface UnreleasedRowProps {
  /** At least one. */
  readonly waiting: readonly Waiting[];
  readonly mayWrite: (topic: string) => boolean;
}

/** What was merged and is in no release yet, by service; it becomes one by a click. */
export function UnreleasedRow({ waiting, mayWrite }: UnreleasedRowProps) {
  const words = useWords(releasesWords);
  const unknown = waiting.filter(({ changes }) => changes === null);
  const known = waiting.filter(({ changes }) => changes !== null);
  return (
    <article className={block.block} aria-label={words.unreleased}>
      <header className={block.name}>
        <h2>{words.unreleased}</h2>
      </header>
      <span className={block.rail} aria-hidden>
        <DrawnGlyph glyph="wait" tone="idle" />
      </span>
      <div className={block.body}>
        {known.map((each) => (
          <Service
            key={each.since.service}
            waiting={each}
            mayWrite={mayWrite(each.since.topic)}
            isAlone={known.length === 1}
          />
        ))}
        {unknown.length > 0 && (
          <p className={styles.unknown}>
            {words.unknownSince(unknown.map(({ since }) => `${since.service} ${since.version}`).join(', '))}
          </p>
        )}
      </div>
    </article>
  );
}

interface ServiceProps {
  readonly waiting: Waiting;
  readonly mayWrite: boolean;
  readonly isAlone: boolean;
}

function Service({ waiting, mayWrite, isAlone }: ServiceProps) {
  const words = useWords(releasesWords);
  const [isCutting, setCutting] = useState(false);
  const { since, changes } = waiting;
  if (!changes) return null;
  return (
    <details className={styles.service} open={isAlone}>
      <summary>
        <b>{since.service}</b> {words.since(changes.length, since.version)}
      </summary>
      <ul>
        {changes.map(({ section, text, url, user }) => (
          <li key={`${section} ${text} ${url}`}>
            <span className={styles.section}>{words.section(section)}</span>
            <span className={styles.text}>
              {plain(text)} <span className={styles.user}>{user}</span>
            </span>
            {url && (
              <a href={url} target="_blank" rel="noreferrer" title={url}>
                {linkName(url)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Button size="compact-xs" variant="default" onClick={() => setCutting(true)}>
          {words.cut}
        </Button>
      )}
      {isCutting && <CutRelease waiting={waiting} onClose={() => setCutting(false)} />}
    </details>
  );
}
