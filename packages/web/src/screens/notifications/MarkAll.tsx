import { Button } from '@mantine/core';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import type { Notices } from '../../data/inbox.ts';
import { useWords } from '../../words/locale.tsx';
import { noticeWords } from './words.ts';

/** Marks all read, with a way back while there are not too many. */
export function MarkAll({ notices: { notifications, inbox } }: { readonly notices: Notices }) {
  const words = useWords(noticeWords);
  const act = useAct();
  const toasts = useToasts();

  async function markAll(): Promise<void> {
    const marked = await inbox?.markAll();
    if (marked === undefined) return;
    if (marked === null) return toasts.tell({ text: words.markedMany });
    const undo = () => act(async () => void (await Promise.all(marked.map((id) => inbox?.mark(id, false)))));
    toasts.tell({ text: words.markedAll(marked.length), undo });
  }

  const isDone = notifications.every(({ read }) => read);
  // Not `disabled`, which takes the focus away from who just pressed it, and Escape and the arrows with it.
  return (
    <Button
      size="xs"
      aria-disabled={isDone}
      data-disabled={isDone || undefined}
      onClick={() => {
        if (!isDone) act(markAll);
      }}
    >
      {words.markAll}
    </Button>
  );
}
