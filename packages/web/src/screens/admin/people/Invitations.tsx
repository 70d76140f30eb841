import { Button } from '@mantine/core';
import { useNow } from '../../../components/clock.ts';
import { Section } from '../../../components/SettingsFrame.tsx';
import table from '../../../components/Table.module.css';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { AccountWrites, Invitation } from '../../../data/accounts.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { fullTime } from '../../../words/time.ts';
import { peopleWords } from './words.ts';

interface InvitationsProps extends Pick<AccountWrites, 'withdraw'> {
  readonly invitations: readonly Invitation[];
}

export function Invitations({ invitations, withdraw }: InvitationsProps) {
  const words = useWords(peopleWords);
  const { locale } = useLocale();
  const now = useNow();
  const act = useAct();
  const { tell } = useToasts();
  return (
    <Section title={words.pending} text={invitations.length > 0 ? words.pendingWhy : words.noPending}>
      {invitations.length > 0 && (
        <table className={`${table.table} ${table.list}`}>
          <tbody>
            {invitations.map((invitation) => (
              <tr key={invitation.id}>
                <td className={table.main}>
                  <span className={table.lines}>
                    <span className="clip">{invitation.email ?? (invitation.fullName || words.somebody)}</span>
                    <span className={`${table.second} clip`}>
                      {[
                        words.by(invitation.madeBy),
                        words.until(fullTime(Date.parse(invitation.expiresAt), now, locale)),
                        ...invitation.groups,
                      ].join(' · ')}
                    </span>
                  </span>
                </td>
                <td className={table.deeds}>
                  <Button
                    variant="default"
                    size="compact-xs"
                    onClick={() =>
                      act(async () => {
                        await withdraw(invitation);
                        tell({ text: words.withdrawn });
                      })
                    }
                  >
                    {words.withdraw}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
