/** The topics that the reader looked at last, on this device. */

import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';

const most = 12;
const none: readonly string[] = [];

function useStored() {
  return useLocalStorage<readonly string[]>({
    key: 'tagloop-recent',
    defaultValue: none,
    getInitialValueInEffect: false,
  });
}

/** Ids, the last one first. */
export function useRecent(): readonly string[] {
  return useStored()[0];
}

/** Says that the reader looks at a topic. */
export function useVisit(topicId: string): void {
  const [, setRecent] = useStored();
  const visit = useEffectEvent((id: string) => {
    setRecent((before) => [id, ...before.filter((each) => each !== id)].slice(0, most));
  });
  useEffect(() => visit(topicId), [topicId]);
}
