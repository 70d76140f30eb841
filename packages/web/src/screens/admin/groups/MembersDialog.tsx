import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Avatar } from '../../../components/Avatar.tsx';
import { CheckRow } from '../../../components/CheckRow.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { NameInput } from '../../../components/NameInput.tsx';
import table from '../../../components/Table.module.css';
import { useAct } from '../../../components/useAct.ts';
import type { Group, GroupWrites } from '../../../data/groups.ts';
import { useUsers } from '../../../data/users.ts';
import { useWords } from '../../../words/locale.tsx';
import { groupWords } from './words.ts';

interface MembersDialogProps {
  readonly group: Group;
  readonly writes: GroupWrites;
  readonly onClose: () => void;
}

/** Who is in a group. Each change is written at once. */
export function MembersDialog({ group, writes, onClose }: MembersDialogProps) {
  const words = useWords(groupWords);
  const act = useAct();
  const users = useUsers();
  const [name, setName] = useState('');
  const byName = new Map(users.map((user) => [user.name, user]));
  const isIn = new Set(group.members.map(({ user }) => user));
  return (
    <Dialog title={words.membersOf(group.name)} onClose={onClose}>
      <div className={table.bar}>
        <span className="space">
          <NameInput
            label={words.addMember}
            value={name}
            names={users.filter((user) => !isIn.has(user.name))}
            onChange={setName}
          />
        </span>
        <Button
          variant="default"
          size="xs"
          type="button"
          disabled={!byName.has(name) || isIn.has(name)}
          onClick={() =>
            act(async () => {
              await writes.put(group, name, false);
              setName('');
            })
          }
        >
          {words.add}
        </Button>
      </div>
      {group.members.length === 0 && <p>{words.noMembers}</p>}
      <table className={table.table}>
        <tbody>
          {group.members.map(({ user, admin }) => (
            <tr key={user}>
              <td className={table.main}>
                <span className={table.line}>
                  <Avatar user={byName.get(user) ?? { name: user, fullName: '', robot: false, kind: null }} />
                  <span className="clip">{user}</span>
                </span>
              </td>
              <td className={table.small}>
                <CheckRow
                  title={words.isAdmin}
                  checked={admin}
                  onChange={(next) => act(() => writes.put(group, user, next))}
                />
              </td>
              <td className={table.deeds}>
                <IconButton
                  icon={IconX}
                  name={words.takeOut(user)}
                  onClick={() => act(() => writes.takeOut(group, user))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
