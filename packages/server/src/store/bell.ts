/**
 * Wakes the other hubs of one database when there is something for them to read. It stands outside of every transaction:
 * a ring that is lost costs a moment, for each hub looks by itself now and then.
 */

import pg from 'pg';

/** Ms until a lost connection is made anew. */
const pause = 1_000;
const channel = 'tagloop';
/** PostgreSQL takes less than 8,000 bytes. */
const longestNote = 1_900;

export class Bell {
  readonly #url: string;
  readonly #listeners: ((note: string) => void)[] = [];
  readonly #waiting = new Set<string>();
  #client: pg.Client | null = null;
  #isSending = false;
  #isClosed = false;
  #again: NodeJS.Timeout | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  onRing(listener: (note: string) => void): void {
    if (this.#listeners.push(listener) === 1) void this.#connect();
  }

  /** Equal notes that wait together are said once. False when it is not connected. */
  ring(note: string): boolean {
    if (!this.#client || note.length > longestNote) return false;
    this.#waiting.add(note);
    if (!this.#isSending) void this.#send(this.#client);
    return true;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#again);
    await this.#client?.end().catch(() => {});
  }

  async #send(client: pg.Client): Promise<void> {
    this.#isSending = true;
    try {
      while (this.#waiting.size > 0) {
        const notes = [...this.#waiting];
        this.#waiting.clear();
        for (const note of notes) await client.query('select pg_notify($1, $2)', [channel, note]);
      }
    } catch {
      // The connection is lost: whoever listens looks by himself.
      this.#waiting.clear();
    } finally {
      this.#isSending = false;
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: 5_000, keepAlive: true });
    const lose = (): void => {
      if (this.#client === client) this.#client = null;
      client.removeAllListeners('end');
      if (this.#isClosed) return;
      clearTimeout(this.#again);
      this.#again = setTimeout(() => void this.#connect(), pause);
      this.#again.unref();
    };
    client.on('error', () => {});
    client.on('end', lose);
    client.on('notification', ({ processId, payload = '' }) => {
      // Our own ring comes back, too.
      if (processId !== own) for (const listener of this.#listeners) listener(payload);
    });
    let own = 0;
    try {
      await client.connect();
      const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
      own = rows[0]?.id ?? 0;
      await client.query(`listen ${channel}`);
    } catch {
      await client.end().catch(() => {});
      lose();
      return;
    }
    if (this.#isClosed) return void (await client.end().catch(() => {}));
    this.#client = client;
    // What was said while nobody listened.
    for (const listener of this.#listeners) listener('');
  }
}
