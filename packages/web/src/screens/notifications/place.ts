/** What the address of the notifications says. */

import type { InboxFilter } from '../../data/inbox.ts';

export const kinds = ['mention', 'review', 'task'] as const;

export interface NoticePlace extends InboxFilter {
  /** The message whose thread is open. */
  readonly openId: string | null;
}

export function readNoticePlace({ show, kind, m }: Readonly<Record<string, unknown>>): NoticePlace {
  return {
    unread: show === 'unread',
    kind: kinds.find((each) => each === kind) ?? null,
    openId: typeof m === 'string' && m !== '' ? m : null,
  };
}

/** `/notifications?show=unread&kind=review` */
export function noticesHref({ unread, kind, openId }: NoticePlace): string {
  const search = new URLSearchParams({
    ...(unread && { show: 'unread' }),
    ...(kind && { kind }),
    ...(openId && { m: openId }),
  });
  return `/notifications${search.size === 0 ? '' : `?${search}`}`;
}
