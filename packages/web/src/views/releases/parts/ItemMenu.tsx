import { Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import type { Block, Item } from './blocks.ts';

interface ItemMenuProps {
  readonly item: Item<Message>;
  readonly section: string;
  readonly block: Block<Message>;
  /** Headings to choose from. */
  readonly sections: readonly string[];
  /** Those near it, to which the item can go. */
  readonly others: readonly Block<Message>[];
  readonly onMove: (to: Block<Message>, section: string) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What dragging does, and more, for the keyboard and for fingers. */
export function ItemMenu({ item, section, block, sections, others, onMove, onEdit, onRemove }: ItemMenuProps) {
  const words = useWords(releasesWords);
  const isHere = (name: string) => name.toLowerCase() === section.toLowerCase();
  return (
    <Menu position="bottom-end" width={240} returnFocus>
      <Menu.Target>
        <IconButton icon={IconDots} name={words.deeds(item.text)} />
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>{words.moveUnder}</Menu.Label>
        {sections
          .filter((name) => !isHere(name))
          .map((name) => (
            <Menu.Item key={name} onClick={() => onMove(block, name)}>
              {words.section(name)}
            </Menu.Item>
          ))}
        {others.length > 0 && <Menu.Label>{words.moveTo}</Menu.Label>}
        {others.map((other) => (
          <Menu.Item key={other.root.id} onClick={() => onMove(other, section)}>
            {other.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={onEdit}>
          {words.edit}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={onRemove}>
          {words.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
