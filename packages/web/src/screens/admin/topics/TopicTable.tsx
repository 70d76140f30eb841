import table from '../../../components/Table.module.css';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { ManagedTopic } from '../../../data/managed.ts';
import { useViews } from '../../../views/viewList.tsx';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { settingsHref } from '../../topic/href.ts';
import { RightsCell } from './RightsCell.tsx';
import { TopicMenu } from './TopicMenu.tsx';
import styles from './Topics.module.css';
import { topicsWords } from './words.ts';

interface TopicTableProps {
  readonly topics: readonly ManagedTopic[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onArchive: (topics: readonly ManagedTopic[], archived: boolean) => void;
  readonly onRemove: (topics: readonly ManagedTopic[]) => void;
}

export function TopicTable({ topics, chosen, onChoose, onArchive, onRemove }: TopicTableProps) {
  const words = useWords(topicsWords);
  const { locale } = useLocale();
  const number = new Intl.NumberFormat(locale);
  const own = topics.filter(({ kind }) => kind === 'topic');
  const areAllChosen = own.length > 0 && own.every(({ id }) => chosen.has(id));

  function choose(id: string, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  }

  return (
    <table className={table.table}>
      <thead>
        <tr>
          {own.length > 0 && (
            <th className={styles.check}>
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={areAllChosen}
                onChange={() => onChoose(new Set(areAllChosen ? [] : own.map(({ id }) => id)))}
              />
            </th>
          )}
          <th>{words.topic}</th>
          <th className={table.wide}>{words.managedBy}</th>
          <th className={`${table.wide} ${table.number}`}>{words.messages}</th>
          <th>{words.last}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic.id} data-chosen={chosen.has(topic.id) || undefined} className={styles.row}>
            {own.length > 0 && (
              <td className={styles.check}>
                {topic.kind === 'topic' && (
                  <input
                    type="checkbox"
                    aria-label={words.choose(topic.path)}
                    checked={chosen.has(topic.id)}
                    onChange={(event) => choose(topic.id, event.target.checked)}
                  />
                )}
              </td>
            )}
            <td className={table.main}>
              <TopicCell topic={topic} />
            </td>
            <td className={`${table.wide} ${styles.rights}`}>
              <RightsCell rights={topic.rights} />
            </td>
            <td className={`${table.wide} ${table.number}`}>
              {topic.messages === null ? words.uncounted : number.format(topic.messages)}
            </td>
            <td className={table.small}>{topic.lastMessageAt ? <TimeAgo at={topic.lastMessageAt} /> : words.never}</td>
            <td className={table.deeds}>
              <TopicMenu
                topic={topic}
                deeds={
                  topic.kind === 'topic'
                    ? {
                        archive: (archived) => onArchive([topic], archived),
                        remove: () => onRemove([topic]),
                      }
                    : null
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The path, and below it what is set for it and what it is for. */
function TopicCell({ topic }: { readonly topic: ManagedTopic }) {
  const words = useWords(topicsWords);
  const { locale } = useLocale();
  const views = useViews();
  const { path, description, defaultView, forcedView, archivedAt, settings, messages, deletedMessages } = topic;
  const cut = path.lastIndexOf('/') + 1;
  const view = views.find(({ id }) => id === defaultView)?.title[locale];
  const facts = [
    archivedAt !== null && words.readOnly,
    // Else it would look as empty as one in which nothing was ever written.
    messages === 0 && deletedMessages && words.onlyDeleted(deletedMessages),
    view && (forcedView ? words.forced(view) : words.opensIn(view)),
    defaultView !== null && !view && words.unknownView(defaultView),
    settings.retentionDays && words.kept(settings.retentionDays),
    description,
  ];
  return (
    <span className={table.lines}>
      <a className={`clip ${styles.path}`} href={settingsHref(path)}>
        <span className="quiet">{path.slice(0, cut)}</span>
        {path.slice(cut)}
      </a>
      <span className={`${table.second} clip`}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  );
}
