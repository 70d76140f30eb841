/** Every door of the hub. */

import { auditOfMessages, auditOfTopics } from './audit.ts';
import type { Door } from './door.ts';
import { liveFeed, resumedFeed } from './feed.ts';
import { hooks } from './hooks.ts';
import { count, formerly, history, list, message, places, search, tagged, tagInTopic, thread } from './messages.ts';
import { stats, statsOfTag } from './stats.ts';
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
  places,
  liveFeed,
  resumedFeed,
  hooks,
  stats,
  statsOfTag,
  auditOfMessages,
  auditOfTopics,
];
