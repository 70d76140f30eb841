import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const messagesMigration: Migration = {
  name: '2026-11-22-messages',
  async up(db, dialect) {
    const exact = sql.raw(dialect.exactText);
    const clustered = sql.raw(dialect.clustered);
    await sql`create table message (
      id bigint primary key, topic_id bigint not null, author_id bigint not null, parent_id bigint,
      key text, text text not null, tags text not null, mentions text not null, labels text not null,
      created_at bigint not null, updated_at bigint not null, replies integer not null,
      likers text not null, voters_up text not null, voters_down text not null,
      likes integer not null, votes integer not null, has_link integer not null, pinned integer not null,
      edited integer not null, stub integer not null, deleted_at bigint, marks text not null,
      version integer not null)`.execute(db);
    await sql`create index message_topic on message (topic_id, id)`.execute(db);
    await sql`create index message_updated on message (topic_id, updated_at, id)`.execute(db);
    await sql`create index message_parent on message (parent_id, id) where parent_id is not null`.execute(db);
    await sql`create table message_tag (
      topic_id bigint not null, tag text ${exact} not null, number double precision, id bigint not null,
      primary key (topic_id, tag, id)) ${clustered}`.execute(db);
    await sql`create table message_label (
      topic_id bigint not null, label text ${exact} not null, id bigint not null,
      primary key (topic_id, label, id)) ${clustered}`.execute(db);
    await sql`create table message_mention (
      name text ${exact} not null, id bigint not null, primary key (name, id)) ${clustered}`.execute(db);
    await sql`create table message_key (
      topic_id bigint not null, key text ${exact} not null, message_id bigint not null,
      primary key (topic_id, key)) ${clustered}`.execute(db);
    await sql`create table message_place (
      list text ${exact} not null, message_id bigint not null, rank text ${exact} not null,
      primary key (list, message_id)) ${clustered}`.execute(db);
    await sql`create table label_span (
      message_id bigint not null, label text ${exact} not null, from_at bigint not null, to_at bigint,
      primary key (message_id, label, from_at)) ${clustered}`.execute(db);
    await sql`create index label_span_label on label_span (label, from_at)`.execute(db);
    await dialect.createWordIndex(db);
  },
};
