import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { NoticeBand } from '../../../components/Band.tsx';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { useAct } from '../../../components/useAct.ts';
import type { Bound, Dashboard, Dashboards, Group, Tile } from '../../../data/dashboards.ts';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { sizeFor } from './bounds.ts';
import styles from './Editor.module.css';
import { GroupGrid } from './GroupGrid.tsx';
import * as layouts from './layouts.ts';
import { TileForm } from './TileForm.tsx';
import { TileTools } from './TileTools.tsx';
import { editWords } from './words.ts';

interface EditorProps {
  /** As it is on the hub now. */
  readonly dashboard: Dashboard;
  readonly dashboards: Pick<Dashboards, 'change' | 'remove' | 'reload'>;
  /** Selects the messages that a tile can show. */
  readonly query: string;
  readonly draw: (tile: Tile, tools: ReactNode) => ReactNode;
  readonly onClose: () => void;
}

/** Messages among which one chooses. */
const offered = 200;

interface Opened {
  readonly groupId: string;
  /** Null: a new one. */
  readonly tile: { readonly id: string; readonly show: Bound } | null;
}

/** Changes a dashboard: nothing is written before it is saved, and nobody else's work is written over. */
export function Editor({ dashboard, dashboards, query, draw, onClose }: EditorProps) {
  const words = useWords(editWords);
  const act = useAct();
  const { messages } = useMessages(query, offered);
  const [base, setBase] = useState(dashboard);
  const [name, setName] = useState(base.name);
  const [layout, setLayout] = useState(base.layout);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const isBehind = dashboard.version !== base.version;

  function loadTheirs(): void {
    setBase(dashboard);
    setName(dashboard.name);
    setLayout(dashboard.layout);
  }

  async function save(): Promise<void> {
    try {
      await dashboards.change(base, { name: name.trim(), layout });
      onClose();
    } catch (error) {
      // Where it was changed meanwhile, its newest version says so above.
      dashboards.reload();
      throw error;
    }
  }

  const putGroup = (group: Group) => setLayout((now) => layouts.withGroup(now, group));

  function toolsOf(group: Group, { id, show }: Tile): ReactNode {
    const others = layout.groups.filter((each) => each !== group);
    return (
      <TileTools
        onMove={(dx, dy) => putGroup(layouts.movedTile(group, id, dx, dy))}
        onResize={(dw, dh) => putGroup(layouts.resizedTile(group, id, dw, dh))}
        onEdit={show.kind === 'bound' ? () => setOpened({ groupId: group.id, tile: { id, show } }) : undefined}
        onRemove={() => putGroup(layouts.withoutTile(group, id))}
        groups={others}
        onToGroup={(groupId) => setLayout((now) => layouts.movedToGroup(now, id, groupId))}
      />
    );
  }

  const target = layout.groups.find(({ id }) => id === opened?.groupId);
  return (
    <>
      {isBehind && (
        <NoticeBand
          kind="offline"
          action={
            <Button size="compact-xs" onClick={loadTheirs}>
              {words.loadTheirs}
            </Button>
          }
        >
          {words.changed(dashboard.changedBy)}
        </NoticeBand>
      )}
      <div className={styles.bar}>
        <TextInput
          size="xs"
          aria-label={words.name}
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" variant="filled" disabled={isBehind || name.trim() === ''} onClick={() => act(save)}>
          {words.save}
        </Button>
        <Button size="xs" onClick={onClose}>
          {words.cancel}
        </Button>
        <span className="space" />
        <IconButton icon={IconTrash} name={words.remove} onClick={() => setRemoving(true)} />
      </div>
      {layout.groups.map((group, at) => (
        <section key={group.id} className={styles.group} aria-label={group.title || undefined}>
          <div className={styles.head}>
            <TextInput
              size="xs"
              aria-label={words.groupTitle}
              placeholder={words.groupTitle}
              maxLength={100}
              value={group.title}
              onChange={({ currentTarget }) => putGroup({ ...group, title: currentTarget.value })}
            />
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
              onClick={() => setOpened({ groupId: group.id, tile: null })}
            >
              {words.addTile}
            </Button>
            <span className="space" />
            {at > 0 && (
              <IconButton
                icon={IconArrowUp}
                name={words.groupUp}
                onClick={() => setLayout((now) => layouts.shiftedGroup(now, group.id, -1))}
              />
            )}
            {at < layout.groups.length - 1 && (
              <IconButton
                icon={IconArrowDown}
                name={words.groupDown}
                onClick={() => setLayout((now) => layouts.shiftedGroup(now, group.id, 1))}
              />
            )}
            {layout.groups.length > 1 && (
              <IconButton
                icon={IconTrash}
                name={words.removeGroup}
                onClick={() => setLayout((now) => layouts.withoutGroup(now, group.id))}
              />
            )}
          </div>
          <GroupGrid group={group} onChange={putGroup} draw={(tile) => draw(tile, toolsOf(group, tile))} />
        </section>
      ))}
      <Button
        size="compact-sm"
        leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
        onClick={() => setLayout((now) => layouts.withNewGroup(now, words.newGroup))}
      >
        {words.addGroup}
      </Button>
      {opened && target && (
        <TileForm
          show={opened.tile?.show ?? null}
          messages={messages}
          onClose={() => setOpened(null)}
          onSave={(show) => {
            const size = show.kind === 'bound' ? sizeFor(show.draw) : layouts.usualSize;
            putGroup(
              opened.tile ? layouts.withShow(target, opened.tile.id, show) : layouts.withTile(target, show, size),
            );
            setOpened(null);
          }}
        />
      )}
      {isRemoving && (
        <ConfirmDialog
          title={words.remove}
          deed={words.remove}
          onClose={() => setRemoving(false)}
          onDo={async () => {
            await dashboards.remove(base);
            onClose();
          }}
        >
          {words.removeWhy(base.name)}
        </ConfirmDialog>
      )}
    </>
  );
}
