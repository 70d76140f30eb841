import { IconHash } from '@tabler/icons-react';
import { searchHref, topicHref } from '../../components/href.ts';
import { OrderedList } from '../../components/OrderedList.tsx';
import { PlaceLink } from '../../components/PlaceLink.tsx';
import { topicIcon } from '../../components/stageIcons.ts';
import { tagQuery } from '../../components/tagQuery.ts';
import { useAct } from '../../components/useAct.ts';
import { useFavourites } from '../../data/favourites.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { useNumbers } from './numbers.ts';
import type { PlacesProps } from './Places.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { placeWords } from './words.ts';

/** Topics and tags that the reader starred. */
export function Favourites({ current, query }: PlacesProps) {
  const words = useWords(placeWords);
  const { value, place } = useFavourites();
  const act = useAct();
  const { value: topics = [] } = useTopics();
  const { unread, urgent } = useNumbers();
  if (!value || value.topics.length + value.tags.length === 0) return null;
  return (
    <Section id="favourites" title={words.favourites}>
      <OrderedList
        items={value.topics.map(({ topic, path }) => {
          const key = path.toLowerCase();
          const TopicIcon = topicIcon(topics.find(({ id }) => id === topic)?.stages ?? []);
          return {
            id: topic,
            row: (
              <PlaceLink
                href={topicHref(path)}
                icon={<TopicIcon size={16} stroke={1.75} aria-hidden />}
                name={path.slice(1)}
                unread={unread.get(key)}
                urgent={urgent.get(key)}
                isCurrent={key === current?.toLowerCase()}
              />
            ),
          };
        })}
        onPlace={(id, after) => act(() => place({ kind: 'topic', id }, after))}
      />
      <OrderedList
        items={value.tags.map((tag) => ({
          id: tag,
          row: (
            <PlaceLink
              href={searchHref({ q: tagQuery(tag) })}
              icon={<IconHash size={16} stroke={1.75} aria-hidden />}
              name={<span className={styles.tag}>#{tag}</span>}
              isCurrent={query === tagQuery(tag)}
            />
          ),
        }))}
        onPlace={(tag, after) => act(() => place({ kind: 'tag', tag }, after))}
      />
    </Section>
  );
}
