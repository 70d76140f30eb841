import { useState } from 'react';
import table from '../../../components/Table.module.css';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { AccountWrites, User } from '../../../data/accounts.ts';
import { useHub } from '../../../data/hub.tsx';
import { useWords } from '../../../words/locale.tsx';
import { UserCell } from '../UserCell.tsx';
import { type Deed, PersonDialogs } from './PersonDialogs.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { peopleWords } from './words.ts';

interface PeopleTableProps {
  readonly people: readonly User[];
  readonly writes: AccountWrites;
}

export function PeopleTable({ people, writes }: PeopleTableProps) {
  const words = useWords(peopleWords);
  const { me } = useHub();
  const [asked, setAsked] = useState<{ readonly user: User; readonly deed: Deed } | null>(null);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{words.person}</th>
            <th>{words.role}</th>
            <th className={table.wide}>{words.since}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((user) => (
            <tr key={user.id}>
              <td className={table.main}>
                <UserCell user={user}>{user.id === me.user.id && ` · ${words.you}`}</UserCell>
              </td>
              <td className={user.admin ? undefined : 'quiet'}>{user.admin ? words.admin : words.member}</td>
              <td className={`${table.wide} ${table.small}`}>
                <TimeAgo at={user.createdAt} />
              </td>
              <td className={table.deeds}>
                <PersonMenu
                  user={user}
                  isMe={user.id === me.user.id}
                  writes={writes}
                  onAsk={(deed) => setAsked({ user, deed })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <PersonDialogs {...asked} writes={writes} onClose={() => setAsked(null)} />}
    </>
  );
}
