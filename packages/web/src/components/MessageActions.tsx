import { IconHeart, IconHeartFilled, IconMessageCircle, IconTag } from '@tabler/icons-react';
import { useWords } from '../words/locale.tsx';
import type { MessageDeeds } from './deeds.ts';
import { IconButton } from './IconButton.tsx';
import { LabelPicker } from './LabelPicker.tsx';
import { MoreMenu, type MoreSteps } from './MoreMenu.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

interface MessageActionsProps<M extends ShownMessage> {
  readonly message: M;
  readonly deeds: MessageDeeds<M>;
  readonly steps?: MoreSteps;
}

/** Reply, label, like and the rest as small icons; who only reads finds his likes in the menu. The names in `data-deed` are pressed by keys of a list. */
export function MessageActions<M extends ShownMessage>({ message, deeds, steps = {} }: MessageActionsProps<M>) {
  const words = useWords(blockWords);
  const { mayWrite, reader } = deeds;
  const isLiked = message.likers.includes(reader);
  return (
    <>
      {steps.onUnfold && (
        <IconButton
          icon={IconMessageCircle}
          name={words.repliesHere}
          pressed={steps.isUnfolded}
          onClick={steps.onUnfold}
        />
      )}
      {mayWrite && steps.onReply && <IconButton icon={IconMessageCircle} name={words.reply} onClick={steps.onReply} />}
      {mayWrite && (
        <LabelPicker
          labels={message.labels}
          families={deeds.families}
          onChange={(change) => deeds.label(message, change)}
        >
          {(open, isOpen) => (
            <IconButton icon={IconTag} name={words.addLabel} expanded={isOpen} deed="label" onClick={open} />
          )}
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
      <MoreMenu message={message} deeds={deeds} steps={steps} />
    </>
  );
}
