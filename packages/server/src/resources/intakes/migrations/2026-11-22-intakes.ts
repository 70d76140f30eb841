import { sql } from 'kysely';
import type { Migration } from '../../../store/migrate.ts';

export const intakesMigration: Migration = {
  name: '2026-11-22-intakes',
  async up(db) {
    await sql`create table intake (
      id bigint primary key, name text not null, source text not null, topic_id bigint not null,
      robot_id bigint not null, maker_id bigint not null, secret_digest text not null unique, signing_secret text,
      settings text not null, enabled integer not null, created_at bigint not null, last_delivery_at bigint)`.execute(
      db,
    );
    await sql`create index intake_topic on intake (topic_id)`.execute(db);
    await sql`create table delivery (
      id bigint primary key, intake_id bigint not null, at bigint not null, event text not null,
      outcome text not null, detail text not null, message_ids text not null, replay_of bigint, sender_id text,
      headers text not null, size bigint not null, payload text)`.execute(db);
    await sql`create index delivery_intake on delivery (intake_id, id)`.execute(db);
    await sql`create index delivery_at on delivery (at)`.execute(db);
    await sql`create index delivery_sender on delivery (intake_id, sender_id) where outcome = 'accepted'`.execute(db);
    await sql`create index delivery_kept on delivery (intake_id, id, size) where payload is not null`.execute(db);
  },
};
