import { topicHref } from '../../../components/href.ts';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { incidentsIn } from '../../../data/incidents.ts';
import { useMessages, useThread } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { namedIncidents } from '../model/incidents.ts';
import { incidentsOf } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';
import { Part } from './Panel.tsx';

/** Those that name the deployment as their cause, and those that somebody linked to it. Nothing where there is none. */
export function Incidents({ deployed: { message } }: { readonly deployed: Deployed }) {
  const words = useWords(deploymentsWords);
  const { replies } = useThread(message.id);
  const named = namedIncidents([message, ...replies]);
  const incidents = incidentsIn(useMessages(incidentsOf(message.id, named)).messages);
  const unseen = named.filter((id) => !incidents.some(({ incident }) => incident.id === id));
  if (incidents.length === 0 && unseen.length === 0) return null;
  return (
    <Part title={words.incidents}>
      <ul className={styles.list}>
        {incidents.map(({ message: told, incident }) => (
          <li key={told.id} className={styles.entry}>
            <a className="clip" href={topicHref(told.topic, { m: told.id })}>
              {incident.summary || incident.id}
            </a>
            <span className="space" />
            <span className={`mono ${styles.side}`}>{incident.id}</span>
            {told.labels.slice(0, 1).map((label) => (
              <LabelBadge key={label.text} label={label} />
            ))}
          </li>
        ))}
        {unseen.map((id) => (
          <li key={id} className={styles.entry}>
            <span className="clip mono">{id}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
