import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { UsersService } from '../users/service.ts';
import type { Session, Token } from './contract.ts';
import type { TokenFacts } from './service.ts';
import type { SessionRow } from './tables.ts';

export function presentToken(users: UsersService, token: TokenFacts): Token {
  return {
    id: writeId(token.id),
    label: token.label,
    user: users.byId(token.userId)?.name ?? 'gone',
    scopes: token.scopes.map(({ topics, verbs }) => ({ topics, verbs: [...verbs] })),
    createdAt: formatInstant(token.createdAt),
    expiresAt: instantOrNull(token.expiresAt),
    lastUsedAt: instantOrNull(token.lastUsedAt),
  };
}

/** @param credential what asks, as `Actor.credential` */
export function presentSession(row: SessionRow, credential: string): Session {
  return {
    id: writeId(row.id),
    current: credential === `session:${row.id}`,
    agent: row.agent,
    createdAt: formatInstant(row.created_at),
    lastSeenAt: formatInstant(row.seen_at),
    expiresAt: formatInstant(row.expires_at),
  };
}

function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms);
}
