import { type Icon, IconMail, IconMailOpened } from '@tabler/icons-react';

/** Of what marks a notification the other way. */
export function markIcon(isRead: boolean): Icon {
  return isRead ? IconMail : IconMailOpened;
}
