import { IconRocket, IconX } from '@tabler/icons-react';
import { type Deployment, readDeployment } from '@tagloop/language/vocabulary/deployment';
import { topicHref } from '../../../components/href.ts';
import type { Message } from '../../../data/messages.ts';
import { useSuggestedCause } from '../../../data/suggestedCause.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { duration } from '../../../words/time.ts';
import type { ShownAlert } from '../model/alerts.ts';
import { alertsWords } from '../words.ts';
import styles from './Cause.module.css';

interface CauseProps {
  readonly alert: ShownAlert;
  /** The deployment that is said to have caused it, where the reader may see it. */
  readonly deployment: Message | undefined;
  readonly mayLink: boolean;
  /** @param cause id of a deployment; null: none any more */
  readonly onCause: (cause: string | null, alert: ShownAlert) => void;
}

/** The deployment that caused an alert, and for one without the deployment that may have: a click says that it did. */
export function Cause({ alert, deployment, mayLink, onCause }: CauseProps) {
  const words = useWords(alertsWords);
  if (alert.cause === undefined) return mayLink ? <Suggested alert={alert} onCause={onCause} /> : null;
  const name = deployment ? nameOf(readDeployment(deployment.text)) : undefined;
  const told = words.causedBy(name);
  return (
    <span className={styles.cause}>
      <IconRocket size={13} stroke={1.75} aria-hidden />
      {deployment ? (
        <a className="clip" href={topicHref(deployment.topic, { m: deployment.id })} title={told}>
          {name ?? words.deployment}
        </a>
      ) : (
        <span className="clip" title={told}>
          {words.deployment}
        </span>
      )}
      {mayLink && (
        <button
          type="button"
          className={styles.unlink}
          aria-label={words.notCausedBy(name)}
          title={words.notCausedBy(name)}
          onClick={() => onCause(null, alert)}
        >
          <IconX size={12} stroke={1.75} aria-hidden />
        </button>
      )}
    </span>
  );
}

function Suggested({ alert, onCause }: Pick<CauseProps, 'alert' | 'onCause'>) {
  const words = useWords(alertsWords);
  const { locale } = useLocale();
  const isAsked = alert.service !== undefined && (alert.section === 'open' || alert.section === 'doing');
  const cause = useSuggestedCause(isAsked ? alert.message.id : null);
  if (!cause) return null;
  const name = nameOf(readDeployment(cause.text));
  const before = duration(Math.max(0, Date.parse(alert.firstSeen) - Date.parse(cause.createdAt)), locale);
  return (
    <button
      type="button"
      className={styles.suggested}
      title={words.confirmCause(name, before)}
      aria-label={words.confirmCause(name, before)}
      onClick={() => onCause(cause.id, alert)}
    >
      <IconRocket size={13} stroke={1.75} aria-hidden />
      <span className="clip">{words.maybeCause(name ?? words.deployment, before)}</span>
    </button>
  );
}

function nameOf(deployment: Deployment | null): string | undefined {
  return deployment?.version ?? deployment?.commit?.slice(0, 7);
}
