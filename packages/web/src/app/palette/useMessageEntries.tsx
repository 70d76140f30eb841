import { IconCircleCheck, IconHandStop, IconHash, IconHeart, IconLink, IconPin, IconSearch } from '@tabler/icons-react';
import { titleOf } from '@tagloop/language/text/title';
import { useRouter } from '@tanstack/react-router';
import { searchHref, topicHref } from '../../components/href.ts';
import { MessageText } from '../../components/MessageText.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { stateOf } from '../../components/state.ts';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { tagQuery } from '../../components/tagQuery.ts';
import { useFound } from '../../data/found.ts';
import { useThread } from '../../data/messages.ts';
import { useWrites } from '../../data/writes.ts';
import { useDeeds } from '../../screens/deeds.ts';
import { useWords } from '../../words/locale.tsx';
import type { Entry } from './entry.ts';
import { messageQuery } from './query.ts';
import { paletteWords } from './words.ts';

const most = 6;

/** Messages with what is typed, and the search for all of them. */
export function useFoundEntries(typed: string): {
  readonly messages: readonly Entry[];
  readonly search: readonly Entry[];
} {
  const words = useWords(paletteWords);
  const { history } = useRouter();
  const query = messageQuery(typed);
  const { value = [] } = useFound(query, most);
  if (query === null) return { messages: [], search: [] };
  return {
    messages: value.map((message) => ({
      id: `message ${message.id}`,
      icon: <StateGlyph label={stateOf(message.labels) ?? ''} silent />,
      title: titleOf(message.text),
      drawn: <MessageText text={titleOf(message.text)} inRow />,
      hint: <TimeAgo at={message.updatedAt} />,
      run: () => history.push(topicHref(message.topic, { m: message.id })),
    })),
    search: [
      {
        id: 'search',
        icon: <IconSearch size={18} stroke={1.75} aria-hidden />,
        title: words.searchFor(typed.trim()),
        run: () => history.push(searchHref({ q: typed.trim() })),
      },
    ],
  };
}

/** The messages with one tag. */
export function useTagEntry(tag: string): readonly Entry[] {
  const { history } = useRouter();
  if (tag.trim() === '') return [];
  return [
    {
      id: `typed ${tag}`,
      kind: 'tag',
      icon: <IconHash size={18} stroke={1.75} aria-hidden />,
      title: tag.trim(),
      run: () => history.push(searchHref({ q: tagQuery(tag.trim()) })),
    },
  ];
}

/** What can be done to the message whose thread is open. */
export function useOnMessage(id: string): readonly Entry[] {
  const words = useWords(paletteWords);
  const { root } = useThread(id);
  const deedsIn = useDeeds();
  const writes = useWrites();
  const toasts = useToasts();
  if (!root) return [];
  const deeds = deedsIn(root.topic);
  const isDone = root.labels.some(({ text }) => text === 'done');
  const icons = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  const own: readonly Entry[] = [
    {
      id: 'on done',
      icon: <IconCircleCheck {...icons} />,
      title: words.done,
      run: () => void toasts.watch(writes.task(root, 'done')),
    },
    {
      id: 'on take',
      icon: <IconHandStop {...icons} />,
      title: words.take,
      run: () => void toasts.watch(writes.task(root, 'doing')),
    },
    { id: 'on like', icon: <IconHeart {...icons} />, title: words.like, run: () => deeds.like(root, true) },
    {
      id: 'on pin',
      icon: <IconPin {...icons} />,
      title: root.pinned ? words.unpin : words.pin,
      run: () => deeds.pin(root, !root.pinned),
    },
  ];
  return [
    ...(deeds.mayWrite ? own.filter(({ id: of }) => of !== 'on done' || !isDone) : []),
    { id: 'on link', icon: <IconLink {...icons} />, title: words.copyMessage, run: () => deeds.copyLink(root) },
  ];
}
