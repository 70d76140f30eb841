/** The messages of a query and the thread of one, kept true by the feed. */

import { createMessageList, type MessageList, type MessageListSnapshot } from '@tagloop/client/store/messages';
import { createThread, type Thread, type ThreadSnapshot } from '@tagloop/client/store/thread';
import { useHub } from './hub.tsx';
import { unopened, useOpened } from './opened.ts';
import { shows } from './scope.ts';

export type Message = MessageListSnapshot['messages'][number];
export type { MessageListSnapshot, ThreadSnapshot };

const emptyList: MessageListSnapshot = {
  messages: [],
  status: 'loading',
  hasMore: false,
  isLoadingMore: false,
  live: false,
};
/** In place of a list where nothing is asked. */
const noList: MessageList = {
  ...unopened<MessageListSnapshot>({ ...emptyList, status: 'ready' }),
  loadMore: async () => undefined,
  reload: () => undefined,
};
const emptyThread: ThreadSnapshot = { root: null, replies: [], status: 'loading', live: false };

export interface Messages extends MessageListSnapshot {
  loadMore(): void;
  reload(): void;
}

/** @param query null: nothing is asked, and there is nothing */
export function useMessages(query: string | null, pageSize?: number): Messages {
  const { hub, feed, optimistic, me } = useHub();
  const open = () =>
    query === null
      ? noList
      : createMessageList({ hub, feed, optimistic, query, pageSize, zone: me.zone, shows: shows(query) });
  const { snapshot, store } = useOpened<MessageListSnapshot, MessageList>(
    `${me.zone} ${pageSize} ${query}`,
    open,
    emptyList,
  );
  return { ...snapshot, loadMore: () => void store?.loadMore(), reload: () => store?.reload() };
}

/** The thread of a root or of one of its replies. */
export function useThread(id: string): ThreadSnapshot & { reload(): void } {
  const { hub, feed, optimistic } = useHub();
  const { snapshot, store } = useOpened<ThreadSnapshot, Thread>(
    id,
    () => createThread({ hub, feed, optimistic, id }),
    emptyThread,
  );
  return { ...snapshot, reload: () => store?.reload() };
}
