import { useNow } from '../../../components/clock.ts';
import { topicHref } from '../../../components/href.ts';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useMessages } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { duration } from '../../../words/time.ts';
import { alertsWithin } from '../model/alerts.ts';
import type { Deployed } from '../model/deployed.ts';
import { alertsSince, occurrencesIn } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';
import { Part } from './Panel.tsx';

interface AlertsAfterProps {
  readonly deployed: Deployed;
  /** Ms since 1970: until then it ran, or is looked at. */
  readonly until: number;
}

const pageSize = 500;

/** Alerts of the service from the deployment on, with how long after it they first spoke. */
export function AlertsAfter({ deployed: { service, at, messages }, until }: AlertsAfterProps) {
  const words = useWords(deploymentsWords);
  const { locale } = useLocale();
  const now = useNow();
  const roots = useMessages(service === '' ? null : alertsSince(service, at), pageSize);
  const occurrences = useMessages(service === '' ? null : occurrencesIn(at, until), pageSize);
  const alerts = alertsWithin(roots.messages, occurrences.messages, {
    deployment: messages.map(({ id }) => id),
    from: at,
    to: until,
  });
  const isReading = roots.status === 'loading' || occurrences.status === 'loading';
  return (
    <Part title={words.alertsAfter(duration(Math.min(until, now) - at, locale))}>
      {alerts.length === 0 && !isReading && <p>{words.noAlerts}</p>}
      <ul className={styles.list}>
        {alerts.map(({ message, alert, at: first, isCaused }) => (
          <li key={message.id} className={styles.entry}>
            <StateGlyph label={alert.state ?? 'unknown'} size={14} silent={alert.state !== undefined} />
            <a className="clip" href={topicHref(message.topic, { m: message.id })}>
              {alert.summary || alert.name || alert.service}
            </a>
            <span className="space" />
            {isCaused && <span className={styles.side}>{words.caused}</span>}
            <span className={styles.side}>{words.after(duration(first - at, locale))}</span>
            {message.labels
              .filter(({ text }) => text === alert.state)
              .map((label) => (
                <LabelBadge key={label.text} label={label} plain />
              ))}
          </li>
        ))}
      </ul>
    </Part>
  );
}
