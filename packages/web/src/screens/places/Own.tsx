import { IconPlus, IconUsers } from '@tabler/icons-react';
import { topicHref } from '../../components/href.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { PersonDot } from '../../components/PersonDot.tsx';
import { PlaceLink } from '../../components/PlaceLink.tsx';
import { TopicTree } from '../../components/TopicTree.tsx';
import { useHub } from '../../data/hub.tsx';
import { useOnline, usePeople } from '../../data/people.ts';
import { type Topic, useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { useNumbers } from './numbers.ts';
import type { PlacesProps } from './Places.tsx';
import { Section } from './Section.tsx';
import { placeWords } from './words.ts';

function useTopicsOfKind(kind: Topic['kind']): readonly Topic[] {
  const { value = [] } = useTopics();
  return value.filter((topic) => topic.kind === kind && topic.may.read);
}

/** Where nobody else reads. */
export function PrivateArea({ current }: PlacesProps) {
  const words = useWords(placeWords);
  const topics = useTopicsOfKind('private');
  const numbers = useNumbers();
  if (topics.length === 0) return null;
  return (
    <Section id="private" title={words.privateArea}>
      <TopicTree label={words.privateArea} topics={topics} current={current} {...numbers} />
    </Section>
  );
}

/** What is spoken with single people, the latest first. */
export function DirectMessages({ current, onTalk }: PlacesProps) {
  const words = useWords(placeWords);
  const topics = useTopicsOfKind('direct');
  const isKnown = useTopics().value !== undefined;
  // Before the tree above it is there, it would stand where it cannot stay.
  if (!isKnown || (topics.length === 0 && !onTalk)) return null;
  return (
    <Section
      id="direct"
      title={words.direct}
      action={onTalk && <IconButton icon={IconPlus} name={words.talk} onClick={onTalk} />}
    >
      <ul>
        {topics
          .toSorted((a, b) => ((a.lastMessageAt ?? a.createdAt) < (b.lastMessageAt ?? b.createdAt) ? 1 : -1))
          .map((topic) => (
            <li key={topic.id}>
              <Direct topic={topic} isCurrent={topic.path.toLowerCase() === current?.toLowerCase()} />
            </li>
          ))}
      </ul>
    </Section>
  );
}

function Direct({ topic, isCurrent }: { readonly topic: Topic; readonly isCurrent: boolean }) {
  const { me } = useHub();
  const { unread } = useNumbers();
  const online = useOnline();
  const people = usePeople();
  const names = topic.parties.filter((name) => name !== me.user.name);
  const others = (names.length > 0 ? names : topic.parties).map(
    (name) => people.get(name) ?? { name, fullName: '', robot: false, kind: null },
  );
  const [only] = others;
  return (
    <PlaceLink
      href={topicHref(topic.path)}
      icon={
        only && others.length === 1 ? (
          <PersonDot user={only} status={online.get(only.name)} />
        ) : (
          <IconUsers size={16} stroke={1.75} aria-hidden />
        )
      }
      name={others.map(({ name, fullName }) => fullName || name).join(', ')}
      unread={unread.get(topic.path.toLowerCase())}
      isCurrent={isCurrent}
    />
  );
}
