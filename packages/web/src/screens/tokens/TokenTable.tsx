import { Button } from '@mantine/core';
import { useNow } from '../../components/clock.ts';
import table from '../../components/Table.module.css';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import type { Token } from '../../data/accounts.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { fullTime } from '../../words/time.ts';
import { tokenWords } from './words.ts';

interface TokenTableProps {
  readonly tokens: readonly Token[];
  readonly revoke: (token: Token) => Promise<void>;
}

/** Tokens with what they may do, when they were last used, and a button that ends each. */
export function TokenTable({ tokens, revoke }: TokenTableProps) {
  const words = useWords(tokenWords);
  const { locale } = useLocale();
  const now = useNow();
  const act = useAct();
  const { tell } = useToasts();
  return (
    <table className={`${table.table} ${table.list}`}>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <td className={table.main}>
              <span className={table.lines}>
                <span className="clip">{token.label}</span>
                <span className={`${table.second} clip`}>
                  {token.scopes.map(({ topics, verbs }) => `${topics} ${verbs.join(' ')}`).join(', ')}
                </span>
              </span>
            </td>
            <td className={`${table.small} ${table.wide}`}>
              {token.expiresAt && `${words.expires} ${fullTime(Date.parse(token.expiresAt), now, locale)}`}
            </td>
            <td className={table.small} title={words.lastUsed}>
              {token.lastUsedAt ? <TimeAgo at={token.lastUsedAt} /> : words.never}
            </td>
            <td className={table.deeds}>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={`${words.revoke}: ${token.label}`}
                onClick={() =>
                  act(async () => {
                    await revoke(token);
                    tell({ text: words.revoked });
                  })
                }
              >
                {words.revoke}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
