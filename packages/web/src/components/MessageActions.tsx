import { Menu } from '@mantine/core';
import {
  IconDots,
  IconHeart,
  IconHeartFilled,
  IconLink,
  IconPin,
  IconPinnedOff,
  IconTag,
  IconTrash,
} from '@tabler/icons-react';
import { useWords } from '../words/locale.tsx';
import type { MessageDeeds } from './deeds.ts';
import { IconButton } from './IconButton.tsx';
import { LabelPicker } from './LabelPicker.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

interface MessageActionsProps<M extends ShownMessage> {
  readonly message: M;
  readonly deeds: MessageDeeds<M>;
}

/** Label, like and the rest as small icons. */
export function MessageActions<M extends ShownMessage>({ message, deeds }: MessageActionsProps<M>) {
  const words = useWords(blockWords);
  const { mayWrite, reader } = deeds;
  const isLiked = message.likers.includes(reader);
  return (
    <>
      {mayWrite && (
        <LabelPicker
          labels={message.labels}
          families={deeds.families}
          onChange={(change) => deeds.label(message, change)}
        >
          {(open, isOpen) => <IconButton icon={IconTag} name={words.addLabel} expanded={isOpen} onClick={open} />}
        </LabelPicker>
      )}
      {mayWrite && (
        <IconButton
          icon={isLiked ? IconHeartFilled : IconHeart}
          name={isLiked ? words.unlike : words.like}
          pressed={isLiked}
          onClick={() => deeds.like(message, !isLiked)}
        />
      )}
      <MoreMenu message={message} deeds={deeds} />
    </>
  );
}

export function MoreMenu<M extends ShownMessage>({ message, deeds }: MessageActionsProps<M>) {
  const words = useWords(blockWords);
  const PinIcon = message.pinned ? IconPinnedOff : IconPin;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton icon={IconDots} name={words.more} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={16} stroke={1.75} />} onClick={() => deeds.copyLink(message)}>
          {words.copyLink}
        </Menu.Item>
        {deeds.mayWrite && (
          <>
            <Menu.Item
              leftSection={<PinIcon size={16} stroke={1.75} />}
              onClick={() => deeds.pin(message, !message.pinned)}
            >
              {message.pinned ? words.unpin : words.pin}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => deeds.remove(message)}>
              {words.delete}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
