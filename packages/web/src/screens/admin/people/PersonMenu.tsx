import { Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDots, IconEraser, IconKey, IconPencil } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { AccountWrites, User } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import type { Deed } from './PersonDialogs.tsx';
import { peopleWords } from './words.ts';

interface PersonMenuProps {
  readonly user: User;
  readonly isMe: boolean;
  readonly writes: AccountWrites;
  readonly onAsk: (deed: Deed) => void;
}

/** Nobody sends himself away. */
export function PersonMenu({ user, isMe, writes, onAsk }: PersonMenuProps) {
  const words = useWords(peopleWords);
  const { more } = useWords(adminWords);
  const { tell } = useToasts();
  const act = useAct();
  const icon = { size: 16, stroke: 1.75 };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon={IconDots} name={more(user.name)} />
      </Menu.Target>
      <Menu.Dropdown>
        {user.archived ? (
          <Menu.Item
            leftSection={<IconArrowBackUp {...icon} />}
            onClick={() =>
              act(async () => {
                await writes.archive(user, false);
                tell({ text: words.restored(user.name) });
              })
            }
          >
            {words.restore}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAsk('edit')}>
              {words.edit}
            </Menu.Item>
            <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => onAsk('reset')}>
              {words.reset}
            </Menu.Item>
          </>
        )}
        {!isMe && (
          <>
            <Menu.Divider />
            {!user.archived && (
              <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onAsk('archive')}>
                {words.archive}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconEraser {...icon} />} onClick={() => onAsk('erase')}>
              {words.erase}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
