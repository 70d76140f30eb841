import { Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDots, IconKey, IconPencil } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { User } from '../../../data/accounts.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import type { RobotDeed } from './RobotTable.tsx';
import { robotWords } from './words.ts';

interface RobotMenuProps {
  readonly robot: User;
  readonly onAsk: (deed: RobotDeed) => void;
  readonly restore: () => Promise<void>;
}

export function RobotMenu({ robot, onAsk, restore }: RobotMenuProps) {
  const words = useWords(robotWords);
  const { more } = useWords(adminWords);
  const act = useAct();
  const icon = { size: 16, stroke: 1.75 };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon={IconDots} name={more(robot.name)} />
      </Menu.Target>
      <Menu.Dropdown>
        {robot.archived ? (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => act(restore)}>
            {words.restore}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => onAsk('tokens')}>
              {words.tokens}
            </Menu.Item>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onAsk('edit')}>
              {words.edit}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => onAsk('archive')}>
              {words.archive}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
