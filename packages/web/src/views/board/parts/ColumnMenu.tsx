import { Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import { boardWords } from '../words.ts';
import { ColumnForm } from './ColumnForm.tsx';
import type { ColumnEdits } from './useColumnEdits.ts';

interface ColumnMenuProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly edits: ColumnEdits;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Changes a column where it stands. */
export function ColumnMenu({ column, columns, edits }: ColumnMenuProps) {
  const words = useWords(boardWords);
  const [isEdited, setEdited] = useState(false);
  const own = columns.filter(({ record }) => record !== null);
  const at = own.indexOf(column);
  return (
    <>
      <Menu position="bottom-end" width={200} returnFocus>
        <Menu.Target>
          <IconButton icon={IconDots} name={words.changeColumn(words.column(column.name))} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEdited(true)}>
            {words.edit}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft {...icon} />}
            disabled={at === 0}
            onClick={() => edits.shift(column.key, -1)}
          >
            {words.toLeft}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight {...icon} />}
            disabled={at === own.length - 1}
            onClick={() => edits.shift(column.key, 1)}
          >
            {words.toRight}
          </Menu.Item>
          {own.length > 1 && (
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => edits.remove(column.key)}>
              {words.removeColumn}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isEdited && (
        <ColumnForm
          column={column}
          columns={columns}
          onSave={(record) => edits.put(column.key, record)}
          onClose={() => setEdited(false)}
        />
      )}
    </>
  );
}
