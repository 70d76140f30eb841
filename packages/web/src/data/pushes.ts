import { createPushChain, type PushChain } from '@tagloop/language/commits/pushChain';
import { type Push, readPush } from '@tagloop/language/vocabulary/push';
import { useMemo } from 'react';
import type { Message } from './messages.ts';
import { useWhole } from './whole.ts';

/** A push with the message that tells of it. */
export interface ToldPush extends Push {
  readonly message: Message;
  readonly at: number;
}

export interface Pushes {
  readonly chain: PushChain<ToldPush>;
  /** Nothing can be said yet. */
  readonly isReading: boolean;
}

/** From here on older ones count as unknown. */
const most = 5000;

/** @param query null: of no repository */
export function usePushes(query: string | null): Pushes {
  const { messages, status, isFilling } = useWhole(query, most);
  return useMemo(() => {
    const pushes = messages.flatMap((message): ToldPush[] => {
      const push = readPush(message.text);
      return push ? [{ ...push, message, at: Date.parse(message.createdAt) }] : [];
    });
    return { chain: createPushChain(pushes), isReading: query !== null && (status === 'loading' || isFilling) };
  }, [messages, query, status, isFilling]);
}
