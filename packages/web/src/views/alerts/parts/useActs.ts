import { useMemo } from 'react';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { useToasts } from '../../../components/Toasts.tsx';
import { useUndoable } from '../../../components/useUndoable.ts';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { backTo, changeOf, type LabelAct } from '../model/acts.ts';
import type { ShownAlert } from '../model/alerts.ts';
import type { ShownSilence } from '../model/silences.ts';
import { alertsWords } from '../words.ts';
import type { Wanted } from './SilenceDialog.tsx';

const hourMs = 3_600_000;

interface Acts {
  /** Silencing asks first: `silence` does it. */
  act(act: LabelAct, alert: ShownAlert): void;
  /** Throws when the hub refuses. */
  silence(wanted: Wanted): Promise<void>;
  endSilence(silence: ShownSilence): void;
  takeFor(hours: number, alert: ShownAlert): void;
  /** @param incident empty: none any more. Throws when the hub refuses. */
  linkIncident(incident: string, alert: ShownAlert): Promise<void>;
  /** @param cause id of a deployment; null: none any more */
  linkCause(cause: string | null, alert: ShownAlert): void;
}

/** What is done where the reader may, each with a way back. */
export function useActs(
  find: (id: string) => Message | undefined,
  deedsIn: (topicPath: string) => MessageDeeds<Message>,
): Acts {
  const words = useWords(alertsWords);
  const writes = useWrites();
  const toasts = useToasts();
  const undoable = useUndoable(find, words.changedMeanwhile);
  return useMemo(() => {
    return {
      async silence(wanted) {
        const id = await writes.silence(wanted);
        toasts.tell({ text: words.did.silence, undo: () => void toasts.watch(writes.endSilence(id)) });
      },
      endSilence({ message }) {
        const { families } = deedsIn(message.topic);
        const back = () => void toasts.watch(writes.label(message, { set: [{ text: 'doing' }] }, families));
        void toasts.watch(writes.endSilence(message.id).then(() => toasts.tell({ text: words.did.wake, undo: back })));
      },
      act(act, { message }) {
        const { mayWrite, reader, families } = deedsIn(message.topic);
        if (!mayWrite) return;
        undoable(
          () => writes.label(message, changeOf(act, message.labels, reader), families),
          words.did[act],
          (done) => writes.label(done, backTo(message.labels, done.labels), families),
        );
      },
      async linkIncident(incident, { message, incident: before = null }) {
        const after = incident === '' ? null : incident;
        await writes.linkAlert(message, { incident: after });
        const back = () => void toasts.watch(writes.linkAlert(message, { incident: before }));
        toasts.tell({ text: after === null ? words.unlinked : words.linkedTo(after), undo: back });
      },
      linkCause(cause, { message, cause: before = null }) {
        const back = () => void toasts.watch(writes.linkAlert(message, { cause: before }));
        const link = writes.linkAlert(message, { cause });
        const text = cause === null ? words.causeTakenBack : words.causeConfirmed;
        void toasts.watch(link.then(() => toasts.tell({ text, undo: back })));
      },
      takeFor(hours, { message }) {
        const { mayWrite, reader, families } = deedsIn(message.topic);
        if (!mayWrite) return;
        const until = new Date(Date.now() + hours * hourMs).toISOString();
        const back = () => {
          const taken = changeOf('take', message.labels, reader).set ?? [];
          return writes.label(message, backTo(message.labels, taken), families);
        };
        void toasts.watch(
          writes
            .takeAlert(message, until)
            .then(() => toasts.tell({ text: words.did.take, undo: () => void toasts.watch(back()) })),
        );
      },
    };
  }, [deedsIn, undoable, toasts, writes, words]);
}
