/** Tells those who manage an intake, by their open feeds, that there is something new of it. It is no event of the log. */

import { writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import { everybody, type FeedsService } from '../feeds/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { FeedIntake } from './contract.ts';
import { mayManage } from './policy.ts';

/** @param topicId of the intake: who manages that topic is told when the transaction is committed */
export type TellNews = (tx: Transaction, intakeId: number, topicId: number) => Promise<void>;

interface News {
  readonly intake: string;
  readonly topicId: number;
}

export function openNews(feeds: Pick<FeedsService, 'channel'>, topics: TopicsService): TellNews {
  const send = feeds.channel<News>('intake', (actor, { intake, topicId }): FeedIntake | null =>
    mayManage(topics, actor, topicId) ? { intake } : null,
  );
  return (tx, intakeId, topicId) => send(tx, everybody, { intake: writeId(intakeId), topicId });
}
