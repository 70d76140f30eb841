/** Rows of the topics resource. Times are ms since 1970. */

import type { Level } from './contract.ts';

export interface TopicRow {
  id: number;
  path: string;
  /** The path as `foldPath` makes it: what paths are unique by. */
  lower_path: string;
  parent_id: number | null;
  description: string;
  /** JSON: `TopicSettings`, its own ones. */
  settings: string;
  version: number;
  created_at: number;
  /** Written now and then, without an event. */
  last_message_at: number | null;
  /** Its own one; those below it are archived with it. */
  archived_at: number | null;
  /** Of a direct topic: the ids of its users, in order, by commas. */
  parties: string | null;
}

export interface TopicRightRow {
  topic_id: number;
  /** `public`: every user of the hub; its id is 0. */
  subject: 'user' | 'group' | 'public';
  subject_id: number;
  level: Level;
}

export interface TopicTables {
  topic: TopicRow;
  topic_right: TopicRightRow;
  /** Former names, until they are taken again. */
  topic_alias: { lower_path: string; topic_id: number };
}
