import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { topicHref } from '../../../components/href.ts';
import { useToasts } from '../../../components/Toasts.tsx';
import { When } from '../../../components/When.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { ViewProps } from '../../view.ts';
import type { Frozen } from '../model/freezes.ts';
import type { DeploymentsOptions } from '../options.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Freezes.module.css';

interface FreezesProps {
  readonly frozen: readonly Frozen<Message>[];
  readonly deedsIn: ViewProps<DeploymentsOptions>['deedsIn'];
}

/** Why nothing should be deployed, until when, and who says so; who may write there lifts it. */
export function Freezes({ frozen, deedsIn }: FreezesProps) {
  const words = useWords(deploymentsWords);
  const writes = useWrites();
  const toasts = useToasts();
  if (frozen.length === 0) return null;

  function lift(message: Message): void {
    const { families } = deedsIn(message.topic);
    const back = () => writes.label(message, { set: [{ text: 'open' }] }, families);
    const lifted = writes.label(message, { set: [{ text: 'done' }] }, families);
    void toasts.watch(lifted.then(() => toasts.tell({ text: words.lifted, undo: () => void toasts.watch(back()) })));
  }

  return (
    <ul className={styles.freezes}>
      {frozen.map(({ message, freeze, until }) => (
        <li key={message.id} className={styles.freeze}>
          <IconLock size={14} stroke={1.75} aria-hidden />
          <div className={styles.text}>
            <a href={topicHref(message.topic, { m: message.id })}>{freeze.reason || words.freezeUnsaid}</a>
            <p className="quiet">
              {[freeze.service, freeze.env].filter(Boolean).join(', ') || words.allEnvironments}
              {' · '}
              {until === null ? words.untilLifted : words.until}
              {until !== null && <When at={new Date(until).toISOString()} />}
              {' · '}
              {message.author.name}
            </p>
          </div>
          {deedsIn(message.topic).mayWrite && (
            <Button size="compact-xs" variant="default" onClick={() => lift(message)}>
              {words.lift}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
