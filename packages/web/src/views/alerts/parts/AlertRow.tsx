import {
  IconArrowBackUp,
  IconBell,
  IconBellOff,
  IconCheck,
  IconFlame,
  IconHandStop,
  IconMessageCircle,
  IconRefresh,
} from '@tabler/icons-react';
import { memo } from 'react';
import { Avatar } from '../../../components/Avatar.tsx';
import { useNow } from '../../../components/clock.ts';
import { searchHref, topicHref } from '../../../components/href.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { tagQuery } from '../../../components/tagQuery.ts';
import type { Message } from '../../../data/messages.ts';
import { usePeople } from '../../../data/people.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { clockTime, duration } from '../../../words/time.ts';
import { type Act, actOf } from '../model/acts.ts';
import type { ShownAlert } from '../model/alerts.ts';
import { alertsWords } from '../words.ts';
import styles from './AlertRow.module.css';
import { Cause } from './Cause.tsx';
import { TakeFor } from './TakeFor.tsx';

const icons = {
  take: IconHandStop,
  giveBack: IconArrowBackUp,
  done: IconCheck,
  reopen: IconRefresh,
  silence: IconBellOff,
  wake: IconBell,
} satisfies Record<Act, unknown>;

const keys = ['t', 'd', 's'] as const;
/** Labels that the row tells in another way. */
const told = /^(open|doing|done|silenced|doing:.*|done:.*|severity:.*)$/;
const mostLabels = 2;

interface AlertRowProps {
  readonly alert: ShownAlert;
  readonly href: string;
  readonly isOpened: boolean;
  /** Name of the reader; null: he may do nothing here. */
  readonly reader: string | null;
  readonly onAct: (act: Act, alert: ShownAlert) => void;
  readonly onTakeFor: (hours: number, alert: ShownAlert) => void;
  readonly onLinkIncident: (alert: ShownAlert) => void;
  readonly onCause: (cause: string | null, alert: ShownAlert) => void;
  /** The deployment that caused it, where the reader may see that. */
  readonly cause: Message | undefined;
}

export const AlertRow = memo(function AlertRow(props: AlertRowProps) {
  const { alert, href, isOpened, reader, onAct, onTakeFor, onLinkIncident, onCause, cause } = props;
  const { message, section, summary, service, instance, severity, isSilenced } = alert;
  const { replies, labels } = message;
  const words = useWords(alertsWords);
  const { locale } = useLocale();
  const now = useNow();
  const possible = reader === null ? [] : keys.flatMap((key) => actOf(key, alert, reader) ?? []);
  const others = labels.filter(({ text }) => !told.test(text)).slice(0, mostLabels);
  return (
    <article
      className={styles.row}
      data-alert={message.id}
      data-section={section}
      data-silenced={isSilenced || undefined}
      data-opened={isOpened || undefined}
      data-may={possible.length > 0 || undefined}
    >
      <span className={styles.glyph}>
        <StateGlyph label={isSilenced ? 'silenced' : section === 'other' ? 'note' : section} />
      </span>
      <a className={styles.title} href={href} aria-current={isOpened || undefined} data-row-link>
        <MessageText text={summary} inRow />
      </a>
      <span className={styles.meta}>
        {severity !== undefined && (
          <span
            className={styles.severity}
            data-grave={/^(critical|high|page|emergency)$/i.test(severity) || undefined}
          >
            {severity}
          </span>
        )}
        {service !== undefined && <b className="clip">{service}</b>}
        {instance !== undefined && <span className={`clip mono ${styles.instance}`}>{instance}</span>}
        {alert.incident !== undefined && (
          <a
            className={styles.incident}
            href={searchHref({ q: tagQuery(`incident:${alert.incident}`) })}
            title={words.incident(alert.incident)}
          >
            <IconFlame size={13} stroke={1.75} aria-hidden />
            <span className="clip">{alert.incident}</span>
          </a>
        )}
        <Cause alert={alert} deployment={cause} mayLink={reader !== null} onCause={onCause} />
        {alert.isFlapping && <span className={styles.flapping}>{words.flapping}</span>}
        {alert.mutedBy !== undefined && (
          <a className={styles.incident} href={topicHref(message.topic, { m: alert.mutedBy })}>
            {words.mutedBy}
          </a>
        )}
        {isSilenced && alert.mutedBy === undefined && (
          <span className={styles.mute} title={alert.silence?.reason}>
            {alert.silence ? words.silencedUntil(clockTime(Date.parse(alert.silence.until), locale)) : words.silenced}
          </span>
        )}
        {others.map((label) => (
          <LabelBadge key={label.text} label={label} />
        ))}
        <span className={`clip ${styles.began}`}>
          {words.began(duration(now - Date.parse(alert.firstSeen), locale))}
        </span>
      </span>
      <span className={styles.side}>
        {alert.count !== undefined && alert.count > 1 && (
          <span className="num" title={words.fired(alert.count)}>
            ×{alert.count}
          </span>
        )}
        {replies > 0 && (
          <span className={styles.count} title={words.occurrences(replies, alert.forgotten)}>
            <IconMessageCircle size={14} stroke={1.75} aria-hidden />
            <span className="num">{replies}</span>
          </span>
        )}
        <Owner alert={alert} />
        <TimeAgo at={alert.lastSeen} className={styles.time} />
      </span>
      {possible.length > 0 && (
        <span className={styles.acts}>
          {section !== 'done' && <TakeFor onTake={(hours) => onTakeFor(hours, alert)} />}
          <IconButton icon={IconFlame} name={words.linkIncident} onClick={() => onLinkIncident(alert)} />
          {possible.map((act) => (
            <IconButton key={act} icon={icons[act]} name={words.acts[act]} onClick={() => onAct(act, alert)} />
          ))}
        </span>
      )}
    </article>
  );
});

function Owner({ alert: { owner, ownerUntil, section } }: { readonly alert: ShownAlert }) {
  const words = useWords(alertsWords);
  const people = usePeople();
  const { locale } = useLocale();
  if (owner === undefined) return null;
  const until = ownerUntil === undefined ? undefined : clockTime(Date.parse(ownerUntil), locale);
  const told = section === 'done' ? words.doneBy(owner) : words.takenBy(owner, until);
  const user = people.get(owner) ?? { name: owner, fullName: '', robot: false, kind: null };
  return (
    <span role="img" aria-label={told} title={told} className={styles.owner}>
      {until !== undefined && <span className="num">{until}</span>}
      <Avatar user={user} size={20} />
    </span>
  );
}
