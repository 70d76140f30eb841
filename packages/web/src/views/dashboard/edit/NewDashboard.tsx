import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import type { Dashboard, Dashboards } from '../../../data/dashboards.ts';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { inTileOrder, sizeOf } from '../model/tileOf.ts';
import { emptyLayout, usualSize, withGroup, withTile } from './layouts.ts';
import { editWords } from './words.ts';

interface NewDashboardProps {
  readonly make: Dashboards['make'];
  /** Selects the messages that it can begin with. */
  readonly query: string;
  readonly onMade: (dashboard: Dashboard) => void;
  readonly onClose: () => void;
}

/** More stand on no sheet. */
const mostTiles = 100;

/** A dashboard under a name, empty or with the tiles that are there. */
export function NewDashboard({ make, query, onMade, onClose }: NewDashboardProps) {
  const words = useWords(editWords);
  const { messages } = useMessages(query, mostTiles);
  const [name, setName] = useState('');
  const [isFilled, setFilled] = useState(true);

  function layout() {
    const empty = emptyLayout();
    const [group] = empty.groups;
    if (!group || !isFilled) return empty;
    const filled = inTileOrder(messages).reduce((so, { message: { id }, tile }) => {
      const { w, h } = sizeOf(tile, 4);
      return withTile(so, { kind: 'message', message: id }, { w: usualSize.w * w, h: usualSize.h * h });
    }, group);
    return withGroup(empty, filled);
  }

  return (
    <Dialog
      title={words.newDashboard}
      deed={words.make}
      disabled={name.trim() === ''}
      onDo={async () => onMade(await make(name.trim(), layout()))}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        label={words.name}
        maxLength={100}
        value={name}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {messages.length > 0 && (
        <Checkbox
          size="xs"
          label={words.withTiles}
          checked={isFilled}
          onChange={({ currentTarget }) => setFilled(currentTarget.checked)}
        />
      )}
    </Dialog>
  );
}
