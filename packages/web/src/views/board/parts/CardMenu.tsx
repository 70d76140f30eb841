import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import { boardWords } from '../words.ts';
import styles from './CardMenu.module.css';

interface CardMenuProps {
  /** Of the card. */
  readonly name: string;
  /** To which it can go. */
  readonly columns: readonly Column[];
  readonly onMove: (to: Column) => void;
}

/** What dragging does, for whoever does not drag. */
export function CardMenu({ name, columns, onMove }: CardMenuProps) {
  const words = useWords(boardWords);
  return (
    <span className={styles.menu}>
      <Menu position="bottom-end" width={200} returnFocus>
        <Menu.Target>
          <IconButton icon={IconDots} name={words.moveCard(name)} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.moveTo}</Menu.Label>
          {columns.map((column) => (
            <Menu.Item
              key={column.key}
              leftSection={column.mark?.kind === 'label' && <StateGlyph label={column.mark.text} silent />}
              onClick={() => onMove(column)}
            >
              {words.column(column.name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
