/** Rows of the messages resource. Ids and times are whole numbers, times in ms since 1970; flags are 0 or 1. */

export interface MessageRow {
  id: number;
  topic_id: number;
  author_id: number;
  /** The root of a reply. */
  parent_id: number | null;
  key: string | null;
  text: string;
  /** JSON: decoded tags. */
  tags: string;
  /** JSON: mentioned names. */
  mentions: string;
  /** JSON: labels. */
  labels: string;
  created_at: number;
  updated_at: number;
  replies: number;
  /** JSON: user ids. */
  likers: string;
  voters_up: string;
  voters_down: string;
  likes: number;
  /** Up less down. */
  votes: number;
  has_link: number;
  pinned: number;
  edited: number;
  stub: number;
  deleted_at: number | null;
  /** When its text, labels and key were emptied for good. */
  purged_at: number | null;
  /** JSON: when the text, each family and each free label last changed. */
  marks: string;
  version: number;
  /** The id that it would have without dating back: read positions go by it. */
  arrived_id: number;
}

export interface MessageTables {
  message: MessageRow;
  message_tag: { topic_id: number; tag: string; number: number | null; id: number };
  message_label: { topic_id: number; label: string; id: number };
  message_mention: { name: string; id: number };
  message_key: { topic_id: number; key: string; message_id: number };
  message_words: { rowid: number; words: string };
  /** Up to which `arrived_id` a user has read a topic; without a row up to when he was made, by his own id. */
  read_position: { user_id: number; topic_id: number; position: number };
  message_place: { list: string; message_id: number; rank: string };
  /** From when to when a message had a label; `to_at` null while it has it. */
  label_span: { message_id: number; label: string; from_at: number; to_at: number | null };
  event: {
    position: number;
    kind: string;
    topic_id: number | null;
    message_id: number | null;
    actor_id: number | null;
    at: number;
    recorded: number;
    data: string;
  };
}
