import { topicHref } from '../../components/href.ts';
import { PlaceLink } from '../../components/PlaceLink.tsx';
import { topicIcon } from '../../components/stageIcons.ts';
import { useFavourites } from '../../data/favourites.ts';
import { useRecent } from '../../data/recent.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { useNumbers } from './numbers.ts';
import type { PlacesProps } from './Places.tsx';
import { Section } from './Section.tsx';
import { placeWords } from './words.ts';

const most = 5;

/** The topics that the reader looked at last and that stand nowhere else on top. */
export function Recent({ current }: PlacesProps) {
  const words = useWords(placeWords);
  const recent = useRecent();
  const favourites = useFavourites();
  const { value = [] } = useTopics();
  const { unread, urgent } = useNumbers();
  const topics = recent
    .flatMap((id) => value.find((topic) => topic.id === id) ?? [])
    .filter(({ id, path, kind }) => kind === 'topic' && path !== current && !favourites.has({ kind: 'topic', id }))
    .slice(0, most);
  if (topics.length === 0) return null;
  return (
    <Section id="recent" title={words.recent}>
      <ul>
        {topics.map(({ id, path, stages }) => {
          const TopicIcon = topicIcon(stages);
          return (
            <li key={id}>
              <PlaceLink
                href={topicHref(path)}
                icon={<TopicIcon size={16} stroke={1.75} aria-hidden />}
                name={path.slice(1)}
                unread={unread.get(path.toLowerCase())}
                urgent={urgent.get(path.toLowerCase())}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
