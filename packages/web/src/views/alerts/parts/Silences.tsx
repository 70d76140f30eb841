import { Button } from '@mantine/core';
import { useNow } from '../../../components/clock.ts';
import type { MessageDeeds } from '../../../components/deeds.ts';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { duration, fullTime } from '../../../words/time.ts';
import type { ShownSilence } from '../model/silences.ts';
import { alertsWords } from '../words.ts';
import styles from './Silences.module.css';

interface SilencesProps {
  readonly silences: readonly ShownSilence[];
  readonly hrefOf: (id: string) => string;
  readonly deedsIn: (topicPath: string) => MessageDeeds<Message>;
  readonly onEnd: (silence: ShownSilence) => void;
}

/** Those that hold, the soonest to end first; each opens its thread, where its start and end are talked about. */
export function Silences({ silences, hrefOf, deedsIn, onEnd }: SilencesProps) {
  const words = useWords(alertsWords);
  const { locale } = useLocale();
  const now = useNow();
  return (
    <ul className={styles.silences} aria-label={words.silences}>
      {silences.map((silence) => {
        const { message, reason, query, until, endsSoon } = silence;
        return (
          <li key={message.id}>
            <a className="clip" href={hrefOf(message.id)}>
              {reason}
            </a>
            <code className={`clip ${styles.query}`}>{query}</code>
            <span className="clip quiet">{message.author.name}</span>
            <span className={styles.until} data-soon={endsSoon || undefined} title={fullTime(until, now, locale)}>
              {words.endsIn(duration(until - now, locale))}
            </span>
            {deedsIn(message.topic).mayWrite && (
              <Button size="compact-xs" variant="default" onClick={() => onEnd(silence)}>
                {words.end}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
