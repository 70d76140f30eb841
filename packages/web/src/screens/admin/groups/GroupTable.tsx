import { Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import table from '../../../components/Table.module.css';
import type { Group, GroupWrites } from '../../../data/groups.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { GroupForm } from './GroupForm.tsx';
import { MembersDialog } from './MembersDialog.tsx';
import { RemoveGroup } from './RemoveGroup.tsx';
import { groupWords } from './words.ts';

interface GroupTableProps {
  readonly groups: readonly Group[];
  readonly writes: GroupWrites;
}

export function GroupTable({ groups, writes }: GroupTableProps) {
  const words = useWords(groupWords);
  const shared = useWords(adminWords);
  const [asked, setAsked] = useState<{ readonly id: string; readonly deed: 'members' | 'edit' | 'remove' } | null>(
    null,
  );
  const group = groups.find(({ id }) => id === asked?.id);
  const close = () => setAsked(null);
  const icon = { size: 16, stroke: 1.75 };
  return (
    <>
      <table className={`${table.table} ${table.list}`}>
        <tbody>
          {groups.map((each) => (
            <tr key={each.id}>
              <td className={table.main}>
                <span className={table.lines}>
                  <span className="clip">{each.name}</span>
                  <span className={`${table.second} clip`}>
                    {each.implicit ? words.everybody : each.description || `@group:${each.name}`}
                  </span>
                </span>
              </td>
              <td className={`${table.small} ${table.wide}`}>
                {adminsOf(each).length > 0 && words.admins(adminsOf(each).join(', '))}
              </td>
              <td className={table.small}>{words.membersCount(each.members.length)}</td>
              <td className={table.deeds}>
                {!each.implicit && (
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <IconButton icon={IconDots} name={shared.more(each.name)} />
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item
                        leftSection={<IconUsers {...icon} />}
                        onClick={() => setAsked({ id: each.id, deed: 'members' })}
                      >
                        {words.members}
                      </Menu.Item>
                      <Menu.Item
                        leftSection={<IconPencil {...icon} />}
                        onClick={() => setAsked({ id: each.id, deed: 'edit' })}
                      >
                        {words.edit}
                      </Menu.Item>
                      <Menu.Divider />
                      <Menu.Item
                        leftSection={<IconTrash {...icon} />}
                        onClick={() => setAsked({ id: each.id, deed: 'remove' })}
                      >
                        {words.remove}
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {group && asked?.deed === 'members' && <MembersDialog group={group} writes={writes} onClose={close} />}
      {group && asked?.deed === 'remove' && <RemoveGroup group={group} writes={writes} onClose={close} />}
      {group && asked?.deed === 'edit' && (
        <GroupForm
          title={words.editTitle(group.name)}
          deed={shared.save}
          group={group}
          save={(name, description) => writes.change(group, { ...(name !== group.name && { name }), description })}
          onClose={close}
        />
      )}
    </>
  );
}

function adminsOf({ members }: Group): string[] {
  return members.flatMap(({ user, admin }) => (admin ? user : []));
}
