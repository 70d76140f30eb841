/** The notifications of the reader, live. */

import { emptyInbox, type Inbox, type InboxFilter, type InboxSnapshot, openInbox } from '@tagloop/client/store/inbox';
import { useHub } from './hub.tsx';
import { useOpened } from './opened.ts';

export type { InboxFilter };
export type Notice = InboxSnapshot['notifications'][number];

export interface Notices extends InboxSnapshot {
  /** Null before it is open. */
  readonly inbox: Pick<Inbox, 'loadMore' | 'reload' | 'mark' | 'markAll'> | null;
}

export function useInbox({ unread, kind }: InboxFilter): Notices {
  const { hub, listen } = useHub();
  const { snapshot, store } = useOpened<InboxSnapshot, Inbox>(
    `${unread} ${kind}`,
    () => {
      const inbox = openInbox(hub, { unread, kind });
      const stop = listen(inbox.receive);
      return {
        ...inbox,
        close() {
          stop();
          inbox.close();
        },
      };
    },
    emptyInbox,
  );
  return { ...snapshot, inbox: store };
}
