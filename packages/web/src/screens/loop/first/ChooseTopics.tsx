import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { stageIcons } from '../../../components/stageIcons.ts';
import { type Source, useIntakeWrites } from '../../../data/intakes.ts';
import { type FormProblem, problemOf } from '../../../data/problems.ts';
import { useTopics, useTopicWrites } from '../../../data/topics.ts';
import { stageStories } from '../../../stages/index.ts';
import type { StageStory } from '../../../stages/stage.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import styles from './FirstTopics.module.css';
import { firstSource, type MadeTopic, makeTopic, viewOf } from './make.ts';
import { firstWords } from './words.ts';

interface ChooseTopicsProps {
  readonly sources: readonly Source[];
  readonly onMade: (made: readonly MadeTopic[]) => void;
}

/** Stands for no intake. */
const none = '';

/** Which of the eight topics, and who sends to each. */
export function ChooseTopics({ sources, onMade }: ChooseTopicsProps) {
  const words = useWords(firstWords);
  const { value: topics } = useTopics();
  const { create: createTopic } = useTopicWrites();
  const { create: createIntake } = useIntakeWrites();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [kinds, setKinds] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(stageStories.map((story) => [story.stage, firstSource(sources, story)?.kind ?? none])),
  );
  const [done, setDone] = useState<readonly MadeTopic[]>([]);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = stageStories.filter(({ stage }) => !left.has(stage));

  async function make(): Promise<void> {
    setBusy(true);
    let made = done;
    try {
      for (const story of chosen.filter(({ stage }) => !made.some((each) => each.story.stage === stage))) {
        const source = sources.find(({ kind }) => kind === kinds[story.stage]);
        const isThere = (path: string) =>
          topics?.some((topic) => topic.path.toLowerCase() === path.toLowerCase()) ?? false;
        made = [...made, await makeTopic({ story, source }, { createTopic, createIntake, isThere })];
        setDone(made);
      }
      onMade(made);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.choose}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div>
        <h2 className={styles.heading}>{words.heading}</h2>
        <p className={styles.why}>{words.why}</p>
      </div>
      <ul className={styles.rows}>
        {stageStories.map((story) => (
          <Row
            key={story.stage}
            story={story}
            sources={sources}
            kind={kinds[story.stage] ?? none}
            isChosen={!left.has(story.stage)}
            onChoose={(isChosen) =>
              setLeft((before) => {
                const next = new Set(before);
                if (isChosen) next.delete(story.stage);
                else next.add(story.stage);
                return next;
              })
            }
            onKind={(kind) => setKinds((before) => ({ ...before, [story.stage]: kind }))}
          />
        ))}
      </ul>
      {problem && <FailureBand problem={problem} />}
      <div>
        <Button type="submit" size="xs" variant="filled" disabled={isBusy || chosen.length === 0}>
          {words.make(chosen.length)}
        </Button>
      </div>
    </form>
  );
}

interface RowProps {
  readonly story: StageStory;
  readonly sources: readonly Source[];
  readonly kind: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onKind: (kind: string) => void;
}

function Row({ story, sources, kind, isChosen, onChoose, onKind }: RowProps) {
  const words = useWords(firstWords);
  const { locale } = useLocale();
  const StageIcon = stageIcons[story.stage];
  const view = viewOf(story);
  return (
    <li className={styles.row} data-left={!isChosen || undefined}>
      <label className={styles.topic}>
        <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
        <StageIcon size={16} stroke={1.75} aria-hidden />
        <b>{story.topic}</b>
      </label>
      <span className={styles.about}>
        {words.stage(story.title[locale])}
        {view && <span className="quiet">{words.view(view.title[locale])}</span>}
      </span>
      <NativeSelect
        size="xs"
        aria-label={words.senderOf(story.topic)}
        disabled={!isChosen}
        value={kind}
        data={[
          ...sources
            .filter(({ stages }) => stages.includes(story.stage))
            .map((source) => ({ value: source.kind, label: source.title })),
          { value: none, label: words.noSender },
        ]}
        onChange={(event) => onKind(event.currentTarget.value)}
      />
    </li>
  );
}
