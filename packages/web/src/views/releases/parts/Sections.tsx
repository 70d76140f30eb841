import { useDraggable, useDroppable } from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';
import { EditBox } from '../../../components/EditBox.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import type { Block, Item, Section } from './blocks.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { ItemRow } from './ItemRow.tsx';
import type { Tracker } from './links.ts';
import styles from './Sections.module.css';

/** What a dragged item is and what it is dropped on carry. */
export interface Spot {
  readonly block: Block<Message>;
  readonly section: string;
  readonly item?: Item<Message>;
}

export interface SectionsScene {
  readonly trackers: readonly Tracker[];
  /** Headings to choose from: those in use, and those that the options order. */
  readonly sections: readonly string[];
  readonly mayChange: (message: Message) => boolean;
  readonly onMove: (item: Item<Message>, from: Block<Message>, to: Block<Message>, section: string) => void;
  /** Throws when the hub refuses. */
  readonly onEdit: (message: Message, text: string) => Promise<unknown>;
  readonly onRemove: (message: Message) => void;
}

interface SectionsProps extends SectionsScene {
  readonly block: Block<Message>;
  readonly others: readonly Block<Message>[];
}

/** The headings of a block with their items; an item is dragged to another heading or block. */
export function Sections(props: SectionsProps) {
  const words = useWords(releasesWords);
  return (
    <dl className={styles.sections}>
      {props.block.sections.map((section) => (
        <SectionTarget key={section.name} block={props.block} section={section} title={words.section(section.name)}>
          {section.items.map((item) => (
            <DraggableItem key={item.message.id} {...props} item={item} section={section.name} />
          ))}
        </SectionTarget>
      ))}
    </dl>
  );
}

interface SectionTargetProps {
  readonly block: Block<Message>;
  readonly section: Section<Message>;
  readonly title: string;
  readonly children: ReactNode;
}

function SectionTarget({ block, section: { name }, title, children }: SectionTargetProps) {
  const spot: Spot = { block, section: name };
  const { setNodeRef, isOver } = useDroppable({ id: `${block.root.id} ${name}`, data: spot });
  return (
    <div ref={setNodeRef} className={styles.section} data-over={isOver || undefined}>
      <dt>{title}</dt>
      <dd>
        <ul aria-label={title}>{children}</ul>
      </dd>
    </div>
  );
}

interface DraggableItemProps extends SectionsProps {
  readonly item: Item<Message>;
  readonly section: string;
}

function DraggableItem({ item, section, block, others, sections, trackers, mayChange, ...deeds }: DraggableItemProps) {
  const may = item.message.version > 0 && mayChange(item.message);
  const spot: Spot = { block, section, item };
  const [isEdited, setEdited] = useState(false);
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.message.id, data: spot, disabled: !may });
  if (isEdited) {
    return (
      <li>
        <EditBox
          message={item.message}
          writing={{}}
          onSave={(text) => deeds.onEdit(item.message, text)}
          onClose={() => setEdited(false)}
        />
      </li>
    );
  }
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      className={styles.item}
      data-may={may || undefined}
      data-dragging={isDragging || undefined}
      // The browser would draw the address of a link.
      onDragStart={(event) => event.preventDefault()}
    >
      <ItemRow
        item={item}
        trackers={trackers}
        menu={
          may && (
            <span className={styles.menu}>
              <ItemMenu
                item={item}
                section={section}
                block={block}
                sections={sections}
                others={others}
                onMove={(to, name) => deeds.onMove(item, block, to, name)}
                onEdit={() => setEdited(true)}
                onRemove={() => deeds.onRemove(item.message)}
              />
            </span>
          )
        }
      />
    </li>
  );
}
