import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { topicHref } from '../../components/href.ts';
import { topicIcon } from '../../components/stageIcons.ts';
import type { Topic } from '../../data/topics.ts';

interface NewMessageMenuProps {
  readonly topics: readonly Topic[];
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** The topics that a message may go to; each opens with its composer. */
export function NewMessageMenu({ topics, children }: NewMessageMenuProps) {
  return (
    <Menu position="bottom-end" defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        {topics.map(({ id, path, stages }) => {
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
