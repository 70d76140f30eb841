/** Rows of the tokens resource. Secrets are kept as digests; times are ms since 1970. */

export interface TokenRow {
  id: number;
  digest: string;
  user_id: number;
  label: string;
  /** JSON: `ActorScope[]`. */
  scopes: string;
  created_at: number;
  expires_at: number | null;
  last_used_at: number | null;
}

export interface SessionRow {
  id: number;
  digest: string;
  user_id: number;
  created_at: number;
  expires_at: number;
  seen_at: number;
  /** What the browser called itself when it signed in. */
  agent: string;
}

export interface TokenTables {
  token: TokenRow;
  session: SessionRow;
}
