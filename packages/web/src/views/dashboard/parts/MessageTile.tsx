import { type ReactNode, useMemo } from 'react';
import { Chart } from '../../../components/chart/Chart.tsx';
import { useNow } from '../../../components/clock.ts';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { shortTime } from '../../../words/time.ts';
import { chartOf } from '../model/chartOf.ts';
import { lookOfTile } from '../model/look.ts';
import { tileOf } from '../model/tileOf.ts';
import { dashboardWords } from '../words.ts';
import { BigValue } from './BigValue.tsx';
import styles from './MessageTile.module.css';
import { Progress } from './Progress.tsx';
import { TileFrame, type Tone } from './TileFrame.tsx';

interface MessageTileProps {
  readonly message: Message;
  /** Where its thread opens. */
  readonly href: string;
  readonly tools?: ReactNode;
}

const tones: Readonly<Record<string, Tone>> = { AL: 'bad', WARN: 'warn', UP: 'good', unknown: 'unknown' };

/** A message that draws itself, as its labels say. */
export function MessageTile({ message, href, tools }: MessageTileProps) {
  const words = useWords(dashboardWords);
  const { locale } = useLocale();
  const now = useNow();
  const {
    title,
    text,
    service,
    value,
    url,
    state,
    widget,
    styles: own = [],
    every,
  } = useMemo(() => tileOf(message), [message]);
  const look = useMemo(() => lookOfTile(own), [own]);
  const chart = useMemo(() => (widget && widget.kind !== 'progress' ? chartOf(widget) : null), [widget]);
  const at = Date.parse(message.updatedAt);
  const isStale = every !== null && now - at > 2 * every;
  const shown = value !== undefined && <BigValue value={value} small={widget !== undefined} style={look.parts.value} />;
  return (
    <TileFrame
      title={title}
      href={href}
      tone={state && tones[state]}
      glyph={state === 'UP' ? undefined : state}
      look={look}
      text={widget && text !== '' ? <span title={text}>{text}</span> : text}
      service={service}
      at={message.updatedAt}
      stale={isStale ? words.stale(shortTime(at, now, locale)) : undefined}
      tools={tools}
    >
      {url === undefined ? (
        shown
      ) : (
        <a className={styles.link} href={url} target="_blank" rel="noreferrer noopener" aria-label={words.opens(title)}>
          {shown}
        </a>
      )}
      {widget?.kind === 'progress' && <Progress bar={widget} name={title} />}
      {chart && <Chart model={chart} name={title} />}
    </TileFrame>
  );
}
