/** Rows of the saved queries resource. Times are ms since 1970. */

import type { Audience } from './contract.ts';

export interface SavedQueryRow {
  id: number;
  owner_id: number;
  name: string;
  query: string;
  color: string | null;
  audience: Audience;
  /** Of the group or the topic. */
  audience_id: number | null;
  /** Its place among those of its owner: fractional, sorted by its bytes. */
  rank: string;
  version: number;
  created_at: number;
}

export interface SavedQueryTables {
  saved_query: SavedQueryRow;
}
