import { ActionIcon, Button } from '@mantine/core';
import {
  type Icon,
  IconCircleCheck,
  IconHandStop,
  IconHeart,
  IconHeartFilled,
  IconPin,
  IconPinnedFilled,
  IconThumbDown,
  IconThumbDownFilled,
  IconThumbUp,
  IconThumbUpFilled,
} from '@tabler/icons-react';
import { useWords } from '../words/locale.tsx';
import { type MessageDeeds, nextTask, voteOf } from './deeds.ts';
import type { ShownMessage } from './shapes.ts';
import styles from './ThreadDeeds.module.css';
import { blockWords } from './words.ts';

interface ThreadDeedsProps<M extends ShownMessage> {
  readonly root: M;
  readonly deeds: MessageDeeds<M>;
}

/** The next sensible step as the one filled button; votes, likes and the pin with how many there are. */
export function ThreadDeeds<M extends ShownMessage>({ root, deeds }: ThreadDeedsProps<M>) {
  const words = useWords(blockWords);
  const { mayWrite, mayReact, reader } = deeds;
  const task = mayWrite ? nextTask(root) : null;
  const vote = voteOf(root, reader);
  const isLiked = root.likers.includes(reader);
  if (!mayWrite && !mayReact) return null;
  return (
    <div className={styles.deeds}>
      {task && (
        <Button
          size="compact-xs"
          variant="filled"
          leftSection={
            task === 'done' ? <IconCircleCheck size={14} stroke={1.75} /> : <IconHandStop size={14} stroke={1.75} />
          }
          onClick={() => deeds.task(root, task)}
        >
          {task === 'done' ? words.done : words.takeIt}
        </Button>
      )}
      <span className="space" />
      {mayReact && (
        <>
          <Counted
            icon={vote === 'up' ? IconThumbUpFilled : IconThumbUp}
            name={vote === 'up' ? words.unvote : words.voteUp}
            isOn={vote === 'up'}
            people={root.votersUp}
            onClick={() => deeds.vote(root, vote === 'up' ? 'none' : 'up')}
          />
          <Counted
            icon={vote === 'down' ? IconThumbDownFilled : IconThumbDown}
            name={vote === 'down' ? words.unvote : words.voteDown}
            isOn={vote === 'down'}
            people={root.votersDown}
            onClick={() => deeds.vote(root, vote === 'down' ? 'none' : 'down')}
          />
          <Counted
            icon={isLiked ? IconHeartFilled : IconHeart}
            name={isLiked ? words.unlike : words.like}
            isOn={isLiked}
            people={root.likers}
            onClick={() => deeds.like(root, !isLiked)}
          />
        </>
      )}
      {mayWrite && (
        <Counted
          icon={root.pinned ? IconPinnedFilled : IconPin}
          name={root.pinned ? words.unpin : words.pin}
          isOn={root.pinned}
          people={[]}
          onClick={() => deeds.pin(root, !root.pinned)}
        />
      )}
    </div>
  );
}

interface CountedProps {
  readonly icon: Icon;
  readonly name: string;
  readonly isOn: boolean;
  /** Who did it. */
  readonly people: readonly string[];
  readonly onClick: () => void;
}

function Counted({ icon: CountedIcon, name, isOn, people, onClick }: CountedProps) {
  return (
    <span className={styles.counted}>
      <ActionIcon size={24} variant="subtle" title={name} aria-label={name} aria-pressed={isOn} onClick={onClick}>
        <CountedIcon size={16} stroke={1.75} />
      </ActionIcon>
      {people.length > 0 && (
        <span className="num" title={people.join(', ')}>
          {people.length}
        </span>
      )}
    </span>
  );
}
