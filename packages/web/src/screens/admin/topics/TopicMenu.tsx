import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconDots,
  IconInbox,
  IconKey,
  IconPlus,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import type { ManagedTopic } from '../../../data/managed.ts';
import { useWords } from '../../../words/locale.tsx';
import { intakesHref, newIntakeHref } from '../../intakes/hrefs.ts';
import { settingsHref } from '../../topic/href.ts';
import { adminWords } from '../words.ts';
import { topicsWords } from './words.ts';

interface TopicMenuProps {
  readonly topic: ManagedTopic;
  /** Null where the hub refuses it: an area of a person belongs to it. */
  readonly deeds: {
    readonly archive: (archived: boolean) => void;
    /** Or says why not. */
    readonly remove: () => void;
  } | null;
}

export function TopicMenu({ topic, deeds }: TopicMenuProps) {
  const words = useWords(topicsWords);
  const { more } = useWords(adminWords);
  const { path, archivedAt } = topic;
  const isArchived = archivedAt !== null;
  const icon = { size: 16, stroke: 1.75 };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon={IconDots} name={more(path)} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={settingsHref(path)} leftSection={<IconSettings {...icon} />}>
          {words.settings}
        </Menu.Item>
        <Menu.Item component="a" href={settingsHref(path, 'rights')} leftSection={<IconKey {...icon} />}>
          {words.rights}
        </Menu.Item>
        <Menu.Item component="a" href={intakesHref(path)} leftSection={<IconInbox {...icon} />}>
          {words.intakes}
        </Menu.Item>
        {!isArchived && (
          <Menu.Item component="a" href={newIntakeHref({ topic: path })} leftSection={<IconPlus {...icon} />}>
            {words.newIntake}
          </Menu.Item>
        )}
        {deeds && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={isArchived ? <IconArrowBackUp {...icon} /> : <IconArchive {...icon} />}
              onClick={() => deeds.archive(!isArchived)}
            >
              {isArchived ? words.restore : words.archive}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={deeds.remove}>
              {words.remove}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
