import { topicHref } from '../../../components/href.ts';
import table from '../../../components/Table.module.css';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { AuditEntry } from '../../../data/audit.ts';
import { useWords } from '../../../words/locale.tsx';
import styles from './Audit.module.css';
import { detailOf, subjectOf } from './describe.ts';
import { auditWords } from './words.ts';

/** A sentence for each event; what is of a topic or message leads there. */
export function AuditTable({ events }: { readonly events: readonly AuditEntry[] }) {
  const words = useWords(auditWords);
  return (
    <table className={`${table.table} ${styles.events}`} aria-label={words.table}>
      <thead>
        <tr>
          <th>{words.what}</th>
          <th className={table.wide}>#</th>
          <th>{words.when}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.position}>
            <td className={table.main}>
              <span className={table.lines}>
                <span className={styles.sentence}>
                  <b>{event.actor ?? words.theHub}</b> {words.did[event.kind] ?? event.kind} <Subject event={event} />
                </span>
                <Detail event={event} />
              </span>
            </td>
            <td className={`${table.wide} ${table.small} ${table.number}`}>{event.position}</td>
            <td className={table.small}>
              <TimeAgo at={event.recorded} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ event }: { readonly event: AuditEntry }) {
  const subject = subjectOf(event);
  if (subject === null) return null;
  if (event.topic === null) return <b>{subject}</b>;
  return <a href={topicHref(event.topic, { m: event.message ?? undefined })}>{subject}</a>;
}

function Detail({ event }: { readonly event: AuditEntry }) {
  const detail = detailOf(event);
  return detail === null ? null : <span className={`${table.second} clip`}>{detail}</span>;
}
