import { Menu } from '@mantine/core';
import {
  type Icon,
  IconArrowRight,
  IconCircleCheck,
  IconDots,
  IconHandStop,
  IconHeart,
  IconHeartFilled,
  IconLink,
  IconMessageCircle,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconSquareCheck,
  IconThumbDown,
  IconThumbUp,
  IconTrash,
} from '@tabler/icons-react';
import { useWords } from '../words/locale.tsx';
import { type MessageDeeds, nextTask, voteOf } from './deeds.ts';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

/** What needs a place on the page, and so is done by whoever shows the menu; what is missing is not offered. */
export interface MoreSteps {
  readonly onReply?: () => void;
  /** Shows or hides the replies below the row. */
  readonly onUnfold?: () => void;
  readonly isUnfolded?: boolean;
  readonly onEdit?: () => void;
  readonly onMove?: () => void;
  readonly onSelect?: () => void;
  /** Whether the keys of a list work here, and are told. */
  readonly keys?: boolean;
}

interface MoreMenuProps<M extends ShownMessage> {
  readonly message: M;
  readonly deeds: MessageDeeds<M>;
  readonly steps?: MoreSteps;
}

interface Step {
  readonly name: string;
  readonly icon: Icon;
  readonly act: () => void;
  /** The key that does the same in a list. */
  readonly key?: string;
}

/** All that can be done with a message. */
export function MoreMenu<M extends ShownMessage>({ message, deeds, steps = {} }: MoreMenuProps<M>) {
  const groups = useSteps(message, deeds, steps);
  const words = useWords(blockWords);
  return (
    <Menu position="bottom-end" width={208}>
      <Menu.Target>
        <IconButton icon={IconDots} name={words.more} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => [
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other identity
          index > 0 && <Menu.Divider key={`line ${index}`} />,
          ...group.map(({ name, icon: StepIcon, act, key }) => (
            <Menu.Item
              key={name}
              leftSection={<StepIcon size={16} stroke={1.75} />}
              rightSection={steps.keys && key && <Kbd>{key}</Kbd>}
              onClick={act}
            >
              {name}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function useSteps<M extends ShownMessage>(message: M, deeds: MessageDeeds<M>, steps: MoreSteps): Step[][] {
  const words = useWords(blockWords);
  const { mayWrite, mayReact, reader } = deeds;
  const mayChange = deeds.mayChange(message);
  const vote = voteOf(message, reader);
  const isLiked = message.likers.includes(reader);
  const task = nextTask(message);
  const { onReply, onEdit, onMove, onSelect } = steps;
  const step = (name: string, icon: Icon, act: (() => void) | undefined | false, key?: string): Step[] =>
    act ? [{ name, icon, act, key }] : [];
  const groups = [
    [
      ...step(words.reply, IconMessageCircle, mayWrite && onReply, 'R'),
      ...step(words.edit, IconPencil, mayChange && onEdit, 'E'),
      ...step(words.takeIt, IconHandStop, mayWrite && task === 'doing' && (() => deeds.task(message, task)), 'D'),
      ...step(words.done, IconCircleCheck, mayWrite && task === 'done' && (() => deeds.task(message, task)), 'D'),
      ...step(words.select, IconSquareCheck, onSelect, 'X'),
    ],
    [
      ...step(
        isLiked ? words.unlike : words.like,
        isLiked ? IconHeartFilled : IconHeart,
        mayReact && !mayWrite && (() => deeds.like(message, !isLiked)),
      ),
      ...step(
        vote === 'up' ? words.unvote : words.voteUp,
        IconThumbUp,
        mayReact && (() => deeds.vote(message, vote === 'up' ? 'none' : 'up')),
      ),
      ...step(
        vote === 'down' ? words.unvote : words.voteDown,
        IconThumbDown,
        mayReact && (() => deeds.vote(message, vote === 'down' ? 'none' : 'down')),
      ),
    ],
    [
      ...step(words.copyLink, IconLink, () => deeds.copyLink(message)),
      ...step(
        message.pinned ? words.unpin : words.pin,
        message.pinned ? IconPinnedOff : IconPin,
        mayWrite && message.parentId === null && (() => deeds.pin(message, !message.pinned)),
        'P',
      ),
      ...step(
        words.move,
        IconArrowRight,
        mayChange && message.parentId === null && deeds.moveTo.length > 0 && onMove,
        'M',
      ),
    ],
    step(words.delete, IconTrash, mayChange && (() => deeds.remove(message)), '⌫'),
  ];
  return groups.filter(({ length }) => length > 0);
}
