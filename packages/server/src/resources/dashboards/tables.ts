/** Rows of the dashboards resource. Times are ms since 1970. */

export interface DashboardRow {
  id: number;
  topic_id: number;
  name: string;
  /** JSON: `Layout`. */
  layout: string;
  /** Its place among those of its topic: fractional, sorted by its bytes. */
  rank: string;
  version: number;
  changed_at: number;
  /** Id of a user. */
  changed_by: number;
}

export interface DashboardTables {
  dashboard: DashboardRow;
}
