import type { CSSProperties, ReactNode } from 'react';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Part, TileLook } from '../model/look.ts';
import styles from './TileFrame.module.css';

/** What is well is quiet; what is warned has an edge; what is bad is filled. */
export type Tone = 'good' | 'warn' | 'bad' | 'unknown';

interface TileFrameProps {
  readonly title: string;
  /** Where the title leads: to the message, or to those of the query. */
  readonly href?: string;
  readonly tone?: Tone;
  /** A label whose glyph says the state, beside the title. */
  readonly glyph?: string;
  readonly look?: TileLook;
  /** Below, at the left; then what it is of. */
  readonly text?: ReactNode;
  readonly service?: string;
  /** RFC 3339: since when it is so. */
  readonly at?: string;
  /** It is older than it may be. */
  readonly stale?: string;
  /** Beside the title, for who changes the dashboard. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

const unstyled: TileLook = { tile: {}, parts: {}, isColored: false };

/** One tile: title, what it shows, and how old that is. */
export function TileFrame(props: TileFrameProps) {
  const { title, href, tone, glyph, look = unstyled, text, service, at, stale, tools, children } = props;
  const of = (part: Part): CSSProperties | undefined => look.parts[part];
  return (
    <article
      className={styles.tile}
      style={look.tile}
      data-tone={look.isColored ? undefined : tone}
      data-own={look.isColored || undefined}
      data-ground={'--own-ground' in look.tile || undefined}
      data-stale={stale !== undefined || undefined}
      aria-label={title}
    >
      <header className={styles.head}>
        {glyph !== undefined && !look.isColored && <StateGlyph label={glyph} size={16} />}
        <p className={styles.title} style={of('title')}>
          {href === undefined ? title : <a href={href}>{title}</a>}
        </p>
        {tools}
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.bottom} style={of('bottom')}>
        <span className={styles.text} style={of('text')}>
          {stale ?? text}
        </span>
        {service !== undefined && <span style={of('service')}>{service}</span>}
        {at !== undefined && (
          <span style={of('date')}>
            <TimeAgo at={at} />
          </span>
        )}
      </footer>
    </article>
  );
}
