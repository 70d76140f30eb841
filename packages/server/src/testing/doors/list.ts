/** Every door of the hub. */

import { auditExport, auditOfMessages, auditOfTopics } from './audit.ts';
import { dashboards } from './dashboards.ts';
import type { Door } from './door.ts';
import { liveFeed, resumedFeed } from './feed.ts';
import { hookLogs, hooks } from './hooks.ts';
import { deliveryLog, deliveryPayloads, intakes, previews } from './intakes.ts';
import { itemSpans, itemStates, items } from './items.ts';
import {
  count,
  formerly,
  history,
  labelTimes,
  list,
  message,
  places,
  search,
  tagged,
  tagInTopic,
  thread,
  trash,
  unread,
  unreadCounts,
} from './messages.ts';
import { notificationCount, notificationSignals, notifications } from './notifications.ts';
import { favourites, muted, presence, savedQueries, savedQueryRuns, viewChoices } from './own.ts';
import { facets, stats, statsOfTag, statsSheet, tagValues } from './stats.ts';
import { topicById, topicList, topicRights, topicSubtrees } from './topics.ts';

export const doors: readonly Door[] = [
  topicList,
  topicSubtrees,
  topicById,
  topicRights,
  list,
  search,
  tagged,
  tagInTopic,
  formerly,
  count,
  message,
  thread,
  history,
  labelTimes,
  places,
  liveFeed,
  resumedFeed,
  hooks,
  hookLogs,
  stats,
  statsOfTag,
  statsSheet,
  tagValues,
  facets,
  dashboards,
  items,
  itemStates,
  itemSpans,
  auditOfMessages,
  auditOfTopics,
  auditExport,
  unread,
  unreadCounts,
  trash,
  notifications,
  notificationCount,
  notificationSignals,
  favourites,
  viewChoices,
  muted,
  savedQueries,
  savedQueryRuns,
  presence,
  intakes,
  deliveryLog,
  deliveryPayloads,
  previews,
];
