/** The rows of a message, each by a statement of its own that is prepared once. */

import type { DatabaseSyncInstance } from '@photostructure/sqlite';

export interface Label {
  readonly text: string;
  readonly color: string;
}

export interface NewMessage {
  readonly id: number;
  readonly topicId: number;
  readonly authorId: number;
  readonly key: string | null;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Ms since 1970. */
  readonly at: number;
}

/** Named, because migrations add columns behind them. */
export const messageColumns = `id, topic_id, author_id, parent_id, key, text, tags, mentions, labels, created_at, updated_at,
  replies, likers, voters_up, voters_down, likes, votes, has_link, pinned, edited, stub, deleted_at, marks, version,
  arrived_id`;

export class Rows {
  readonly #message;
  readonly #tag;
  readonly #label;
  readonly #key;
  readonly #beginSpan;
  readonly #endSpan;
  readonly #words;
  readonly #event;
  readonly #head;
  readonly #found;
  readonly #relabel;
  readonly #unlabel;
  position: number;
  #lastId: number;

  constructor(db: DatabaseSyncInstance) {
    this.#message = db.prepare(
      `insert into message (${messageColumns})
        values (?,?,?,null,?,?,?,'[]',?,?,?,0,'[]','[]','[]',0,0,0,0,0,0,null,?,1,?)`,
    );
    this.#tag = db.prepare('insert into message_tag values (?,?,null,?)');
    this.#label = db.prepare('insert into message_label values (?,?,?)');
    this.#key = db.prepare('insert into message_key values (?,?,?)');
    this.#beginSpan = db.prepare('insert into label_span values (?,?,?,null)');
    this.#endSpan = db.prepare('update label_span set to_at = ? where message_id = ? and label = ? and to_at is null');
    this.#words = db.prepare('insert into message_words (rowid, words) values (?,?)');
    this.#event = db.prepare('insert into event values (?,?,?,?,?,?,?,?)');
    this.#head = db.prepare('update log set position = ?, last_id = ?');
    this.#found = db.prepare(
      'select m.* from message_key k join message m on m.id = k.message_id where k.topic_id = ? and k.key = ?',
    );
    this.#relabel = db.prepare('update message set labels = ?, marks = ?, updated_at = ?, version = ? where id = ?');
    this.#unlabel = db.prepare('delete from message_label where topic_id = ? and label = ? and id = ?');
    const head = db.prepare('select position, last_id from log').get() as { position: number; last_id: number };
    this.position = head.position;
    this.#lastId = head.last_id;
  }

  /** A new id, of a time in ms since 1970. */
  mint(at: number): number {
    this.#lastId = Math.max(this.#lastId + 1, at * 1024);
    return this.#lastId;
  }

  /** @returns the tags */
  insert({ id, topicId, authorId, key, text, labels, at }: NewMessage): string[] {
    const tags = tagsOf(text);
    this.#message.run(
      id,
      topicId,
      authorId,
      key,
      text,
      JSON.stringify(tags),
      JSON.stringify(labels),
      at,
      at,
      marksOf(at),
      id,
    );
    for (const tag of tags) this.#tag.run(topicId, tag, id);
    for (const { text: label } of labels) this.#addLabel(topicId, label, id, at);
    if (key !== null) this.#key.run(topicId, key, id);
    this.#words.run(id, wordsOf(text));
    this.#append('message.created', topicId, id, authorId, at, '{}');
    return tags;
  }

  /** The row of a key. */
  find(topicId: number, key: string): Record<string, number | string | null> | undefined {
    return this.#found.get(topicId, key) as Record<string, number | string | null> | undefined;
  }

  relabel(
    message: { id: number; topicId: number; version: number; labels: readonly Label[] },
    labels: readonly Label[],
    actorId: number,
    at: number,
  ): void {
    const { id, topicId, version, labels: before } = message;
    this.#relabel.run(JSON.stringify(labels), marksOf(at), at, version + 1, id);
    for (const label of before) {
      if (labels.some((each) => each.text === label.text)) continue;
      this.#unlabel.run(topicId, label.text, id);
      this.#endSpan.run(at, id, label.text);
    }
    for (const label of labels) {
      if (!before.some((each) => each.text === label.text)) this.#addLabel(topicId, label.text, id, at);
    }
    const data = JSON.stringify({ labels: { was: before, is: labels }, updatedAt: { was: at, is: at } });
    this.#append('message.changed', topicId, id, actorId, at, data);
  }

  /** To be called before each commit. */
  writeHead(): void {
    this.#head.run(this.position, this.#lastId);
  }

  /** A label, and from when the message has it. */
  #addLabel(topicId: number, label: string, id: number, at: number): void {
    this.#label.run(topicId, label, id);
    this.#beginSpan.run(id, label, at);
  }

  #append(kind: string, topicId: number, messageId: number, actorId: number, at: number, data: string): void {
    this.position += 1;
    this.#event.run(this.position, kind, topicId, messageId, actorId, at, at, data);
  }
}

export function tagsOf(text: string): string[] {
  return Array.from(text.matchAll(/(?<=^|\s)#(\S+)/g), (match) => match[1] ?? '');
}

export function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
}

export function marksOf(at: number): string {
  return JSON.stringify({ text: at, 'family:run': at, 'label:urgent': at });
}
