import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { topicHref } from '../../components/href.ts';
import { People } from '../../components/People.tsx';
import { topicIcon } from '../../components/stageIcons.ts';
import { useHub } from '../../data/hub.tsx';
import { useOnline, usePeople } from '../../data/people.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { loopWords } from './words.ts';

/** Who else is on the hub at this moment. */
export function PeopleOnline() {
  const { me } = useHub();
  const online = useOnline();
  const people = usePeople();
  const others = [...online].filter(([name]) => name !== me.user.name);
  return (
    <People people={others.map(([user, status]) => ({ user, status, fullName: people.get(user)?.fullName ?? '' }))} />
  );
}

/** A message is written into a topic: the button asks which. */
export function NewMessage() {
  const words = useWords(loopWords);
  const { value: topics } = useTopics();
  const writable = topics?.filter(({ may, kind }) => may.write && kind === 'topic') ?? [];
  if (writable.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} stroke={1.75} />}>
          {words.newMessage}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        {writable.map(({ id, path, stages }) => {
          const TopicIcon = topicIcon(stages);
          return (
            <Menu.Item
              key={id}
              component="a"
              href={`${topicHref(path)}#write`}
              leftSection={<TopicIcon size={16} stroke={1.75} />}
            >
              {path.slice(1)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
