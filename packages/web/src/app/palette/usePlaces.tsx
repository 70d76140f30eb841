import {
  type Icon,
  IconFilter,
  IconHash,
  IconInbox,
  IconInfinity,
  IconListCheck,
  IconSearch,
  IconSettings,
  IconShieldCog,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { Avatar } from '../../components/Avatar.tsx';
import { searchHref, topicHref } from '../../components/href.ts';
import { stageLetters } from '../../components/keyMap.ts';
import { stageIcons, topicIcon } from '../../components/stageIcons.ts';
import { useToasts } from '../../components/Toasts.tsx';
import { tagQuery } from '../../components/tagQuery.ts';
import { useDirect } from '../../data/direct.ts';
import { useFavourites } from '../../data/favourites.ts';
import { useHub } from '../../data/hub.tsx';
import { useUnread } from '../../data/mine.ts';
import { usePeople } from '../../data/people.ts';
import { useSavedQueries } from '../../data/savedQueries.ts';
import { useTopics } from '../../data/topics.ts';
import { stagePlaces } from '../../screens/loop/stagePlaces.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import type { Entry } from './entry.ts';
import { paletteWords } from './words.ts';

interface Places {
  readonly screens: readonly Entry[];
  readonly topics: readonly Entry[];
  readonly queries: readonly Entry[];
  readonly people: readonly Entry[];
  readonly tags: readonly Entry[];
}

/** Everything that one can go to. */
export function usePlaces(): Places {
  const words = useWords(paletteWords);
  const names = useWords(appWords);
  const { locale } = useLocale();
  const { history } = useRouter();
  const { me } = useHub();
  const { value: topics = [] } = useTopics();
  const unread = useUnread();
  const people = usePeople();
  const favourites = useFavourites();
  const { value: saved = [] } = useSavedQueries();
  const { talkTo } = useDirect();
  const toasts = useToasts();
  const go = (href: string) => () => history.push(href);

  const screen = (href: string, title: string, ScreenIcon: Icon, keys?: string): Entry => ({
    id: `screen ${href}`,
    kind: 'place',
    icon: <ScreenIcon size={18} stroke={1.75} aria-hidden />,
    title,
    keys,
    run: go(href),
  });

  async function talk(name: string): Promise<void> {
    const { path } = await talkTo([name]);
    history.push(topicHref(path));
  }

  return {
    screens: [
      screen('/', names.loop, IconInfinity, 'g l'),
      screen('/notifications', names.notifications, IconInbox, 'g n'),
      screen('/tasks', names.tasks, IconListCheck, 'g k'),
      screen('/search', names.searchTitle, IconSearch, 'g s'),
      ...(me.user.admin ? [screen('/admin', names.administration, IconShieldCog)] : []),
      screen('/you', names.settings, IconSettings, 'g y'),
      ...stagePlaces(topics).map(({ stage, title, href }) => ({
        ...screen(href, `${title[locale]}, ${words.stage}`, stageIcons[stage], `g ${stageLetters[stage]}`),
        id: `stage ${stage}`,
      })),
    ],
    topics: topics
      .filter(({ may }) => may.read)
      .map(({ id, path, kind, parties, stages }) => {
        const TopicIcon = topicIcon(stages);
        const count = unread.get(path.toLowerCase()) ?? 0;
        const others = parties
          .filter((name) => name !== me.user.name)
          .map((name) => people.get(name)?.fullName || name);
        return {
          id,
          kind: 'place',
          icon: <TopicIcon size={18} stroke={1.75} aria-hidden />,
          title: kind === 'direct' ? others.join(', ') : path.slice(1),
          hint: count > 0 ? words.unread(count > 99 ? '99+' : String(count)) : undefined,
          run: go(topicHref(path)),
        };
      }),
    queries: saved.map(({ id, name, query, owner }) => ({
      id: `query ${id}`,
      kind: 'place',
      icon: <IconFilter size={18} stroke={1.75} aria-hidden />,
      title: name,
      hint: owner === me.user.name ? undefined : words.sharedBy(owner),
      run: go(searchHref({ q: query })),
    })),
    people: [...people.values()]
      .filter(({ id }) => id !== me.user.id)
      .map((user) => ({
        id: `person ${user.id}`,
        kind: 'person',
        icon: <Avatar user={user} size={20} />,
        title: user.fullName && user.fullName !== user.name ? `${user.fullName} ${user.name}` : user.name,
        hint: user.robot ? words.byRobot : words.talk,
        run: user.robot ? go(searchHref({ q: `from:${user.name}` })) : () => void toasts.watch(talk(user.name)),
      })),
    tags: (favourites.value?.tags ?? []).map((tag) => ({
      id: `tag ${tag}`,
      kind: 'tag',
      icon: <IconHash size={18} stroke={1.75} aria-hidden />,
      title: tag,
      run: go(searchHref({ q: tagQuery(tag) })),
    })),
  };
}
