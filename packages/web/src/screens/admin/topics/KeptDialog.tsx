import { Dialog } from '../../../components/Dialog.tsx';
import type { ManagedTopic } from '../../../data/managed.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Hindrance } from './chosen.ts';
import { topicsWords } from './words.ts';

interface KeptDialogProps {
  readonly topic: ManagedTopic;
  /** Null when it went while the dialog was open. */
  readonly hindrance: Hindrance | null;
  readonly onArchive: () => Promise<void>;
  readonly onClose: () => void;
}

/** Why a topic cannot be deleted, and what can be done instead. */
export function KeptDialog({ topic, hindrance, onArchive, onClose }: KeptDialogProps) {
  const words = useWords(topicsWords);
  const why = {
    messages: words.keptMessages(topic.messages ?? 0),
    deleted: words.keptDeleted(topic.deletedMessages ?? 0),
    uncounted: words.keptUncounted,
    below: words.keptBelow,
  };
  const mayArchive = topic.archivedAt === null;
  return (
    <Dialog
      title={words.keptTitle(topic.path)}
      deed={mayArchive ? words.archive : undefined}
      onDo={mayArchive ? onArchive : undefined}
      onClose={onClose}
    >
      {hindrance && <p>{why[hindrance]}</p>}
      <p>{mayArchive ? words.keptArchive : words.keptArchived}</p>
    </Dialog>
  );
}
