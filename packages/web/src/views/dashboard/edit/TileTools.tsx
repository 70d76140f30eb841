import { Menu } from '@mantine/core';
import { IconArrowRight, IconDots, IconGripVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useWords } from '../../../words/locale.tsx';
import { editWords } from './words.ts';

interface TileToolsProps {
  /** Columns and rows. */
  readonly onMove: (dx: number, dy: number) => void;
  readonly onResize: (dw: number, dh: number) => void;
  /** Absent for a message, which draws itself. */
  readonly onEdit?: () => void;
  readonly onRemove: () => void;
  /** Other groups, where it could stand. */
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly onToGroup: (groupId: string) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is done with a tile while its dashboard is changed. Arrows on the handle move it, with Shift they size it. */
export function TileTools({ onMove, onResize, onEdit, onRemove, groups, onToGroup }: TileToolsProps) {
  const words = useWords(editWords);
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    (event.shiftKey ? onResize : onMove)(...step);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the handle inside
    <span style={{ display: 'flex' }} onKeyDown={onKeyDown}>
      <span data-handle style={{ display: 'flex', cursor: 'grab', touchAction: 'none' }}>
        <IconButton icon={IconGripVertical} name={words.handle} />
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <IconButton icon={IconDots} name={words.tools} />
        </Menu.Target>
        <Menu.Dropdown>
          {onEdit && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={onEdit}>
              {words.editTile}
            </Menu.Item>
          )}
          {groups.map(({ id, title }) => (
            <Menu.Item
              key={id}
              leftSection={<IconArrowRight size={16} stroke={1.75} aria-hidden />}
              onClick={() => onToGroup(id)}
            >
              {words.toGroup(title)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={onRemove}>
            {words.removeTile}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
