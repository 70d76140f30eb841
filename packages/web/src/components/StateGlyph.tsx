import { lookOf } from '@tagloop/language/labels/families';
import type { Glyph, Tone } from '@tagloop/language/labels/looks';
import type { ReactNode } from 'react';
import styles from './StateGlyph.module.css';

const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = <circle cx="8" cy="8" r="5.6" strokeWidth="1.7" />;

/** On a grid of 16; `solid` fills with the colour, everything else is drawn by it. */
const shapes: Readonly<Record<Glyph, ReactNode>> = {
  ok: (
    <>
      <circle className={styles.solid} cx="8" cy="8" r="6.5" />
      <path d="M5.2 8.2 7.2 10.2 10.9 6.2" stroke="var(--gk)" strokeWidth="1.7" {...round} />
    </>
  ),
  appr: (
    <>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.8" />
      <path d="M5.5 8.2 7.3 10 10.5 6.5" strokeWidth="1.7" {...round} />
    </>
  ),
  bad: (
    <>
      <path className={styles.solid} d="M5.6 1.5h4.8l4.1 4.1v4.8l-4.1 4.1H5.6l-4.1-4.1V5.6z" />
      <path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" stroke="#fff" strokeWidth="1.7" {...round} />
    </>
  ),
  open: (
    <>
      <circle cx="8" cy="8" r="5.6" strokeWidth="1.9" />
      <circle className={styles.solid} cx="8" cy="8" r="2" />
    </>
  ),
  warn: (
    <>
      <path className={styles.edged} d="M8 2.1 14.3 13H1.7z" strokeWidth="1.1" strokeLinejoin="round" />
      <path className={styles.mark} d="M8 6v3.4M8 11.6v.01" strokeWidth="1.7" {...round} />
    </>
  ),
  back: (
    <>
      <circle className={styles.edged} cx="8" cy="8" r="6.3" strokeWidth=".9" />
      <path className={styles.mark} d="M6.9 5.2 4.8 7.3l2.1 2.1M5 7.3h3.6a2 2 0 0 1 0 4" strokeWidth="1.5" {...round} />
    </>
  ),
  run: (
    <>
      <circle cx="8" cy="8" r="5.7" strokeOpacity=".25" strokeWidth="1.9" />
      <path d="M8 2.3a5.7 5.7 0 0 1 5.7 5.7" strokeWidth="1.9" {...round} />
      <circle className={styles.solid} cx="8" cy="8" r="2" />
    </>
  ),
  part: (
    <>
      {ring}
      <path className={styles.solid} d="M8 8V4.6A3.4 3.4 0 0 1 11.4 8z" />
    </>
  ),
  half: (
    <>
      {ring}
      <path className={styles.solid} d="M8 4.6a3.4 3.4 0 0 1 0 6.8z" />
    </>
  ),
  most: (
    <>
      {ring}
      <path className={styles.solid} d="M8 8V4.6A3.4 3.4 0 1 1 4.6 8z" />
    </>
  ),
  todo: ring,
  wait: <circle cx="8" cy="8" r="5.7" strokeWidth="1.7" strokeDasharray="2.2 2.28" />,
  stop: (
    <>
      <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="2.4" strokeWidth="1.7" />
      <path d="M5.6 8h4.8" strokeWidth="1.7" {...round} />
    </>
  ),
  mute: (
    <>
      {ring}
      <path d="M4.2 4.2l7.6 7.6" strokeWidth="1.7" {...round} />
    </>
  ),
  unk: (
    <>
      <path d="M8 1.9 14.1 8 8 14.1 1.9 8z" strokeWidth="1.7" strokeLinejoin="round" />
      <path d="M8 5.6v2.9M8 10.5v.01" strokeWidth="1.6" {...round} />
    </>
  ),
  note: <circle className={styles.solid} cx="8" cy="8" r="2.6" />,
};

interface DrawnGlyphProps {
  readonly glyph: Glyph;
  readonly tone: Tone;
  /** 16 in rows, 12 in badges, 14 in tables, 20 on walls. */
  readonly size?: number;
  /** Its accessible name; without one it is hidden from screen readers. */
  readonly name?: string;
}

export function DrawnGlyph({ glyph, tone, size = 16, name }: DrawnGlyphProps) {
  return (
    <svg
      // As a whole, which leaves the turning to the compositor: a part of a picture is painted anew for each frame.
      className={glyph === 'run' ? `${styles.glyph} ${styles.turning}` : styles.glyph}
      data-tone={tone}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      role={name === undefined ? undefined : 'img'}
      aria-label={name}
      aria-hidden={name === undefined}
    >
      {shapes[glyph]}
    </svg>
  );
}

interface StateGlyphProps {
  /** The text of a label; one that no family knows gets a dot. */
  readonly label: string;
  readonly size?: number;
  /** When a badge beside it says the same. */
  readonly silent?: boolean;
}

/** The shape of a state: every state has its own, colour only repeats it. */
export function StateGlyph({ label, size, silent = false }: StateGlyphProps) {
  const { glyph, tone } = lookOf(label);
  return <DrawnGlyph glyph={glyph} tone={tone} size={size} name={silent ? undefined : label} />;
}
