import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { Message } from '../messages/contract.ts';
import type { Notification } from './contract.ts';
import type { NotificationRow } from './tables.ts';

export function present(row: NotificationRow, message: Message | undefined): Notification {
  return {
    id: writeId(row.id),
    kind: row.kind,
    at: formatInstant(row.at),
    read: row.read_at !== null,
    message: message ?? null,
  };
}
