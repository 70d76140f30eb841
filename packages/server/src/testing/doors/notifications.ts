import type { NotificationPage } from '../../resources/notifications/contract.ts';
import { ask, type Door } from './door.ts';

/** Those whose message he may read now; of the others he learns that they are there. */
export const notifications: Door = {
  name: 'notifications',
  allowed: (model, name) => model.readBy(name).flatMap(({ id }) => (model.notified.of(name).has(id) ? [id] : [])),
  visible: (_, caller) =>
    ask<NotificationPage>(caller, '/api/notifications?limit=1000', (page) =>
      page.notifications.flatMap(({ message }) => message?.id ?? []),
    ),
};

/** What called him stays counted when the right is gone: that it came he has been told. */
export const notificationCount: Door = {
  name: 'count of notifications',
  allowed: (model, name) => [`${Math.min(100, model.notified.of(name).size)}`],
  visible: (_, caller) => ask<{ unread: number }>(caller, '/api/notifications/count', ({ unread }) => [`${unread}`]),
};

/** What his feed was told while the last operation went on. */
export const notificationSignals: Door = {
  name: 'live notifications',
  allowed: (model, name) =>
    [...model.justCalled.of(name)].filter((id) => {
      const message = model.messages.get(id);
      return message !== undefined && model.reads(name, message);
    }),
  async visible({ followers }, { name }) {
    const called = followers.get(name)?.takeCalled() ?? [];
    return { ids: called, said: '' };
  },
};
