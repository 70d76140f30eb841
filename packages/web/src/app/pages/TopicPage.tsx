import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { People } from '../../components/People.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { usePresence } from '../../data/presence.ts';
import { useReading } from '../../data/reading.ts';
import { useVisit } from '../../data/recent.ts';
import { type Topic, useTopic, useTopics } from '../../data/topics.ts';
import { useViewChoice } from '../../data/viewChoices.ts';
import { NotFound } from '../../screens/NotFound.tsx';
import { PageHeader } from '../../screens/PageHeader.tsx';
import { TopicSettingsLink } from '../../screens/topic/TopicSettingsLink.tsx';
import { chooseView } from '../../views/chooseView.ts';
import { type View, ViewOptions } from '../../views/ViewHost.tsx';
import { useViews } from '../../views/viewList.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import { Bell, Star } from './Favour.tsx';
import { MessagesPage } from './MessagesPage.tsx';
import type { Place } from './place.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** A topic in one of its views. */
export function TopicPage({ path, place }: { readonly path: string; readonly place: Place }) {
  const words = useWords(appWords);
  const topic = useTopic(path);
  const { value: topics = [] } = useTopics();
  const views = useViews();
  const choice = useViewChoice(topic?.id);
  const toasts = useToasts();
  if (topic === null) return <NotFound />;
  if (topic === undefined || !choice.isKnown) return <SkeletonRows />;
  const { offered, own, current } = chooseView(topic, views, { asked: place.state.view, chosen: choice.chosen });
  if (!current) return <EmptyState title={words.notFound} />;
  const name = topic.path.split('/').at(-1) ?? '';

  const choose = (view: View) => toasts.watch(choice.choose(view === own ? null : view.id));

  return (
    <MessagesPage
      key={topic.id}
      topic={topic}
      view={current}
      place={place}
      placeholder={words.filter(name)}
      composerPlaceholder={words.writeHint}
      header={
        <PageHeader
          title={topic.path}
          links={new Set(topics.map((each) => each.path.toLowerCase()))}
          back="/topics"
          beside={
            <>
              <Star favourite={{ kind: 'topic', id: topic.id }} />
              <Bell topicId={topic.id} />
            </>
          }
        >
          <PeopleHere topic={topic} />
          <ViewSwitch
            views={offered}
            current={current}
            hrefOf={({ id }) => topicHref(topic.path, { ...place.state, own: undefined, view: id })}
            onChoose={(view) => void choose(view)}
          />
          {topic.may.admin && <ViewOptions view={current} topic={topic} />}
          {topic.may.admin && <TopicSettingsLink path={topic.path} />}
        </PageHeader>
      }
    />
  );
}

function PeopleHere({ topic }: { readonly topic: Topic }) {
  useReading(topic);
  useVisit(topic.id);
  return <People people={usePresence(topic.id)} />;
}
