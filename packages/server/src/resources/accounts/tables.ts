/** Rows of the accounts resource. Secrets are kept as digests; times are ms since 1970. */

import type { Language } from '../users/contract.ts';

/** invite: by an admin; verify: his mail address is right; reset: a new password; email: another mail address. */
export type LinkKind = 'invite' | 'verify' | 'reset' | 'email';

export interface LinkRow {
  id: number;
  digest: string;
  kind: LinkKind;
  /** Whose password or mail address it sets; null where the person is not yet made. */
  user_id: number | null;
  /** In lower case. */
  email: string | null;
  full_name: string;
  /** JSON: ids of the groups that he joins. */
  groups: string;
  language: Language;
  /** Who made it; null where nobody was signed in. */
  made_by: number | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface AccountTables {
  account_link: LinkRow;
}
