import { Button } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import { FailureBand, NoticeBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { SettingsFrame } from '../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useTopicTree } from '../../data/topicSettings.ts';
import type { Topic } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { NotFound } from '../NotFound.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { readPart, settingsHref, type TopicPart, topicParts } from './href.ts';
import { topicWords } from './words.ts';

export interface PartProps {
  readonly topic: Topic;
  /** Topics below it, archived ones too. */
  readonly below: readonly Topic[];
}

const general = () => import('./parts.ts');
const parts: Readonly<Record<TopicPart, LazyExoticComponent<ComponentType<PartProps>>>> = {
  general: lazy(async () => ({ default: (await general()).General })),
  rights: lazy(async () => ({ default: (await import('./rights/Rights.tsx')).Rights })),
  view: lazy(async () => ({ default: (await general()).ViewPart })),
  labels: lazy(async () => ({ default: (await general()).Labels })),
  limits: lazy(async () => ({ default: (await general()).Limits })),
  parameters: lazy(async () => ({ default: (await general()).Parameters })),
  trash: lazy(async () => ({ default: (await general()).TrashPart })),
  danger: lazy(async () => ({ default: (await general()).Danger })),
};

/** The settings of one topic, for who manages it. */
export function TopicSettings() {
  const words = useWords(topicWords);
  const { _splat = '' } = useParams({ strict: false });
  const { part: asked } = useSearch({ strict: false });
  const path = `/${_splat}`;
  const { tree, reload } = useTopicTree(path);
  if (!tree.value) {
    return tree.problem ? <FailureBand problem={tree.problem} onRetry={() => void reload()} /> : <SkeletonRows />;
  }
  const topic = tree.value.find((each) => each.path.toLowerCase() === path.toLowerCase());
  if (!topic) return <NotFound />;
  const part = readPart(asked);
  const Part = parts[part];
  const header = (
    <PageHeader title={`${topic.path}/${words.settings}`} links={linksOf(tree.value)} back={topicHref(topic.path)} />
  );
  if (!topic.may.admin) {
    return (
      <>
        {header}
        <EmptyState
          title={words.notManaged}
          text={words.notManagedWhy}
          action={
            <Button variant="default" size="compact-xs" component="a" href={topicHref(topic.path)}>
              {words.backToTopic}
            </Button>
          }
        />
      </>
    );
  }
  return (
    <>
      {header}
      {topic.archivedAt && <NoticeBand kind="readOnly">{words.archived}</NoticeBand>}
      <SettingsFrame
        label={words.settings}
        parts={topicParts.map((id) => ({ id, title: words.parts[id], href: settingsHref(topic.path, id) }))}
        current={part}
      >
        <Suspense fallback={<SkeletonRows />}>
          <Part key={topic.id} topic={topic} below={tree.value.filter(({ id }) => id !== topic.id)} />
        </Suspense>
      </SettingsFrame>
    </>
  );
}

function linksOf(topics: readonly Topic[]): ReadonlySet<string> {
  return new Set(topics.flatMap(({ path, may }) => (may.read ? path.toLowerCase() : [])));
}
