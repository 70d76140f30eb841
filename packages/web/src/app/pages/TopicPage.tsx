import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { People } from '../../components/People.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { usePresence } from '../../data/presence.ts';
import { type Topic, useTopic, useTopics } from '../../data/topics.ts';
import { NotFound } from '../../screens/NotFound.tsx';
import { PageHeader } from '../../screens/PageHeader.tsx';
import { views } from '../../views/index.ts';
import { type View, ViewOptions } from '../../views/ViewHost.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { MessagesPage } from './MessagesPage.tsx';
import type { Place } from './place.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** A topic in one of its views. */
export function TopicPage({ path, place }: { readonly path: string; readonly place: Place }) {
  const words = useWords(appWords);
  const topic = useTopic(path);
  const { value: topics = [] } = useTopics();
  if (topic === null) return <NotFound />;
  if (topic === undefined) return <SkeletonRows />;
  const fitting = viewsFor(topic);
  const view = fitting.find(({ id }) => id === place.state.view) ?? fitting[0];
  if (!view) return <EmptyState title={words.notFound} />;
  const name = topic.path.split('/').at(-1) ?? '';
  return (
    <MessagesPage
      key={topic.id}
      topic={topic}
      view={view}
      place={place}
      placeholder={words.filter(name)}
      composerPlaceholder={words.writeHint}
      header={
        <PageHeader title={topic.path} links={new Set(topics.map((each) => each.path.toLowerCase()))} back="/topics">
          <PeopleHere topic={topic} />
          <ViewSwitch
            views={fitting}
            current={view}
            hrefOf={({ view: id }) => topicHref(topic.path, { ...place.state, view: id })}
          />
          {topic.may.admin && <ViewOptions view={view} topic={topic} />}
        </PageHeader>
      }
    />
  );
}

function PeopleHere({ topic }: { readonly topic: Topic }) {
  return <People people={usePresence(topic.id)} />;
}

/** Those that suit the topic: its own default first, then the best. */
function viewsFor(topic: Topic): readonly View[] {
  const score = (view: View) => (view.id === topic.defaultView ? 2 : view.fits(topic));
  return views.filter((view) => score(view) > 0).toSorted((a, b) => score(b) - score(a));
}
