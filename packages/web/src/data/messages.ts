/** The messages of a query and the thread of one, kept true by the feed. */

import { createMessageList, type MessageList, type MessageListSnapshot } from '@tagloop/client/store/messages';
import { createThread, type Thread, type ThreadSnapshot } from '@tagloop/client/store/thread';
import { useHub } from './hub.tsx';
import { useOpened } from './opened.ts';
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
const emptyThread: ThreadSnapshot = { root: null, replies: [], status: 'loading', live: false };

export interface Messages extends MessageListSnapshot {
  loadMore(): void;
  reload(): void;
}

export function useMessages(query: string, pageSize?: number): Messages {
  const { hub, feed, optimistic, me } = useHub();
  const { snapshot, store } = useOpened<MessageListSnapshot, MessageList>(
    `${me.zone} ${pageSize} ${query}`,
    () => createMessageList({ hub, feed, optimistic, query, pageSize, zone: me.zone, shows: shows(query) }),
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
