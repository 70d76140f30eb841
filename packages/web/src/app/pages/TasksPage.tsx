import { print } from '@tagloop/language/query/print';
import { type TaskSet, taskSets, tasksHref } from '../../components/href.ts';
import { useHub } from '../../data/hub.tsx';
import { PageHeader } from '../../screens/PageHeader.tsx';
import { views } from '../../views/index.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { MessagesPage } from './MessagesPage.tsx';
import type { Place } from './place.ts';
import styles from './ViewSwitch.module.css';

/** What the reader does, what he has done, and what all do: the tasks of all topics. */
export function TasksPage({ set, place }: { readonly set: TaskSet; readonly place: Place }) {
  const words = useWords(appWords);
  const { me } = useHub();
  const [view] = views;
  if (!view) return null;
  return (
    <MessagesPage
      key={set}
      topic={null}
      within={tasksIn(set, me.user.name)}
      view={view}
      place={place}
      placeholder={words.tasksHint}
      composerPlaceholder=""
      header={
        <PageHeader title={words.tasks} back="/topics">
          <nav className={styles.switch} aria-label={words.tasks}>
            {taskSets.map((each) => (
              <a
                key={each}
                className={styles.way}
                href={tasksHref(each)}
                aria-current={each === set ? 'page' : undefined}
              >
                {words.taskSets[each]}
              </a>
            ))}
          </nav>
        </PageHeader>
      }
    />
  );
}

function tasksIn(set: TaskSet, user: string): string {
  if (set === 'all') return 'is:task';
  return print({ where: { kind: 'label', any: [{ text: `${set}:${user}`, prefix: false }] } });
}
