import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import table from '../../../components/Table.module.css';
import { type ManagedTopic, useManagedTopics } from '../../../data/managed.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { deletable, groupOf, hindranceOf, holding, topmost, type Which } from './chosen.ts';
import { KeptDialog } from './KeptDialog.tsx';
import styles from './Topics.module.css';
import { TopicTable } from './TopicTable.tsx';
import { useSeveral } from './useSeveral.ts';
import { topicsWords } from './words.ts';

/** More are read by nobody. */
const shownAtOnce = 200;
const none: ReadonlySet<string> = new Set();

/** Every topic that admins of the hub manage, with what it holds and who may do what there. */
export function Topics() {
  const words = useWords(topicsWords);
  const shared = useWords(adminWords);
  const { managed, reload } = useManagedTopics();
  const several = useSeveral();
  const [text, setText] = useState('');
  const [which, setWhich] = useState<Which>('topics');
  const [chosenIds, choose] = useState(none);
  /** What was to be deleted, and cannot be. */
  const [kept, setKept] = useState<ManagedTopic | null>(null);
  const [leaving, setLeaving] = useState<readonly ManagedTopic[]>([]);
  const { value: all, problem } = managed;
  if (!all) return problem ? <FailureBand problem={problem} onRetry={() => void reload()} /> : <SkeletonRows />;

  const of = (group: Which) => all.filter((topic) => groupOf(topic) === group);
  const found = holding(of(which), text);
  const shown = found.slice(0, shownAtOnce);
  const chosen = shown.filter(({ id }) => chosenIds.has(id));
  const archive = (topics: readonly ManagedTopic[], archived: boolean) => {
    choose(none);
    void several.archive(topmost(topics), archived);
  };
  const make = (
    <Button
      size="xs"
      variant="filled"
      component="a"
      href="/new-topic"
      leftSection={<IconPlus size={14} stroke={1.75} />}
    >
      {words.make}
    </Button>
  );
  return (
    <Section title={words.title} text={words.about} action={make}>
      <div className={table.bar}>
        <TextInput
          size="xs"
          className={table.search}
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="space" />
        <Segments
          label={words.which}
          value={which}
          choices={(['topics', 'private', 'archived'] as const).map((group) => [
            group,
            words.count[group](of(group).length),
          ])}
          onChoose={(group) => {
            setWhich(group);
            choose(none);
          }}
        />
      </div>
      {shown.length > 0 ? (
        <TopicTable
          topics={shown}
          chosen={chosenIds}
          onChoose={choose}
          onArchive={archive}
          onRemove={([topic]) => topic && (hindranceOf(topic, all) ? setKept(topic) : setLeaving([topic]))}
        />
      ) : text === '' ? (
        <EmptyState title={words.none[which]} text={which === 'topics' && words.noneWhy} />
      ) : (
        <p className={table.none}>{shared.none}</p>
      )}
      {found.length > shown.length && <p className={table.none}>{words.more(found.length - shown.length)}</p>}
      {chosen.length > 0 && (
        <ChosenBar
          count={chosen.length}
          empty={deletable(chosen, all).length}
          areArchived={which === 'archived'}
          onArchive={() => archive(chosen, which !== 'archived')}
          onRemove={() => setLeaving(deletable(chosen, all))}
          onClear={() => choose(none)}
        />
      )}
      {kept && (
        <KeptDialog
          topic={kept}
          hindrance={hindranceOf(kept, all)}
          onArchive={async () => {
            await several.archive([kept], true);
            setKept(null);
          }}
          onClose={() => setKept(null)}
        />
      )}
      {leaving.length > 0 && (
        <ConfirmDialog
          title={words.removeTitle(leaving.length)}
          deed={words.remove}
          onDo={async () => {
            await several.remove(leaving);
            choose(none);
            setLeaving([]);
          }}
          onClose={() => setLeaving([])}
        >
          <p>{words.removeWhy}</p>
          <ul className={styles.list}>
            {leaving.map(({ id, path }) => (
              <li key={id}>{path}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </Section>
  );
}
