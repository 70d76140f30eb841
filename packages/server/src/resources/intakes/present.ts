/** Intakes and deliveries as they leave the hub: secrets stay. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Static } from 'typebox';
import type { Source } from '../../integrations/source.ts';
import { writeId } from '../../lib/ids.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Delivery, DeliveryDetail, Intake, SourceKind } from './contract.ts';
import type { DeliveryLine, DeliveryRow, IntakeRow } from './tables.ts';

export interface Names {
  readonly topics: Pick<TopicsService, 'byId'>;
  readonly users: Pick<UsersService, 'byId'>;
}

export function presentIntake(row: IntakeRow, { topics, users }: Names): Intake {
  return {
    id: writeId(row.id),
    name: row.name,
    source: row.source,
    topic: topics.byId(row.topic_id)?.path ?? '/',
    robot: users.byId(row.robot_id)?.name ?? 'gone',
    settings: JSON.parse(row.settings),
    signed: row.signing_secret !== null,
    enabled: row.enabled === 1,
    createdAt: formatInstant(row.created_at),
    lastDeliveryAt: row.last_delivery_at === null ? null : formatInstant(row.last_delivery_at),
  };
}

export function presentDelivery(row: DeliveryLine): Delivery {
  const messageIds: number[] = JSON.parse(row.message_ids);
  return {
    id: writeId(row.id),
    at: formatInstant(row.at),
    event: row.event,
    outcome: row.outcome,
    detail: row.detail,
    messages: messageIds.map(writeId),
    replayOf: row.replay_of === null ? null : writeId(row.replay_of),
    test: row.test === 1,
  };
}

export function presentDetail(row: DeliveryRow): Static<typeof DeliveryDetail> {
  return { ...presentDelivery(row), headers: JSON.parse(row.headers), payload: row.payload };
}

export function presentSource(source: Source): Static<typeof SourceKind> {
  const { kind, title, gives, stages, robotKind, setup, settings, samples } = source;
  return {
    kind,
    title,
    gives,
    stages: [...stages],
    robotKind,
    signs: source.verify !== undefined,
    samples: samples.map(({ name }) => name),
    setup,
    settings,
  };
}
