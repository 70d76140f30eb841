/** Rows of the feeds resource. Times are ms since 1970. */

export interface FeedTables {
  /** Queries that were put at another hub than the one that holds the feed. */
  feed_asked: { feed: string; credential: string; queries: string; at: number };
  /** What other hubs on this store must tell the feeds of a person; kept for a minute. */
  signal: { id: number; hub: string; event: string; user_id: number; data: string; at: number };
}
