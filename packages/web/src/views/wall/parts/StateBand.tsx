import { useState } from 'react';
import { useNow } from '../../../components/clock.ts';
import { Segments } from '../../../components/Segments.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { When } from '../../../components/When.tsx';
import { type ItemSpan, useItemSpans } from '../../../data/itemStates.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { shortDuration } from '../../../words/time.ts';
import { shareUp, within } from '../model/band.ts';
import { wallWords } from '../words.ts';
import styles from './StateBand.module.css';

const hour = 3_600_000;
const reaches = { '24h': 24 * hour, '7d': 168 * hour, '30d': 720 * hour };
type Reach = keyof typeof reaches;

/** Of the newest changes. */
const told = 8;

/** The states of one item through time, and what share of it was well. */
export function StateBand({ id }: { readonly id: string }) {
  const words = useWords(wallWords);
  const { locale } = useLocale();
  const now = useNow();
  const [reach, setReach] = useState<Reach>('24h');
  const [opened] = useState(() => Date.now());
  const since = new Date(opened - reaches[reach]).toISOString();
  const { value = [] } = useItemSpans(id, since);
  const from = now - reaches[reach];
  const pieces = within(value, from, now);
  const share = words.bandOf(shareUp(pieces) * 100);
  return (
    <div className={styles.band}>
      <div className={styles.head}>
        <span>{share}</span>
        <Segments<Reach>
          label={words.reach}
          value={reach}
          choices={[
            ['24h', words.spans['24h']],
            ['7d', words.spans['7d']],
            ['30d', words.spans['30d']],
          ]}
          onChoose={setReach}
        />
      </div>
      <div className={styles.time} role="img" aria-label={share}>
        {pieces.map((piece) => (
          <i
            key={piece.from}
            data-state={piece.state}
            style={{
              left: `${((piece.from - from) / (now - from)) * 100}%`,
              width: `${((piece.to - piece.from) / (now - from)) * 100}%`,
            }}
            title={`${words.states[piece.state]} ${shortDuration(piece.to - piece.from, locale)}`}
          />
        ))}
      </div>
      <ol className={styles.changes}>
        {value
          .slice(-told)
          .toReversed()
          .map((span) => (
            <Change key={span.from} span={span} now={now} />
          ))}
      </ol>
    </div>
  );
}

function Change({ span, now }: { readonly span: ItemSpan; readonly now: number }) {
  const words = useWords(wallWords);
  const { locale } = useLocale();
  const lasted = (span.to === null ? now : Date.parse(span.to)) - Date.parse(span.from);
  return (
    <li>
      <StateGlyph label={span.state} size={14} silent />
      <span>{words.states[span.state]}</span>
      <span className="quiet space">{shortDuration(Math.max(0, lasted), locale)}</span>
      <When at={span.from} />
    </li>
  );
}
