import { foreign } from '@tagloop/language/text/foreign';
import { writeTag } from '@tagloop/language/text/tags';
import { type DeploymentState, deploymentStates, writeDeployment } from '@tagloop/language/vocabulary/deployment';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { useToasts } from '../../../components/Toasts.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import { nameOf } from './CellView.tsx';

export interface Acts {
  /** Can be taken back; a refusal is told. */
  mark(state: DeploymentState): void;
  /** Each throws when the hub refuses, and can be taken back. */
  link(incident: string, summary: string): Promise<void>;
  /** @returns the note, a deployment that waits */
  rollBackTo(earlier: Deployed, why: string): Promise<Message>;
}

/** What is done to a deployment: labels, replies and messages like those of everybody else. */
export function useActs(deployed: Deployed<Message>, deeds: MessageDeeds<Message>): Acts {
  const words = useWords(deploymentsWords);
  const writes = useWrites();
  const toasts = useToasts();
  const { message, messages, service, env, repo, version } = deployed;

  const takeBack = (written: Message) => () => void toasts.watch(writes.remove(written));

  return {
    mark(state) {
      const before = messages.map((each) => ({ each, was: statesOf(each) }));
      const mark = Promise.all(messages.map((each) => writes.label(each, { set: [{ text: state }] }, deeds.families)));
      const undo = () =>
        Promise.all(
          before.map(({ each, was }) =>
            writes.label(each, was.length > 0 ? { set: was } : { remove: [state] }, deeds.families),
          ),
        );
      void toasts.watch(
        mark.then(() =>
          toasts.tell({
            text: words.marked(nameOf(deployed) ?? words.noVersion, state),
            undo: () => void toasts.watch(undo()),
          }),
        ),
      );
    },
    async link(incident, summary) {
      const text = `${writeTag('incident', incident)} ${foreign(summary)}`.trim();
      const written = await writes.post({ topic: message.topic, parentId: message.id, text });
      toasts.tell({ text: words.linked(incident), undo: takeBack(written) });
    },
    async rollBackTo(earlier, why) {
      const text = writeDeployment({
        service,
        env,
        version: earlier.version,
        repo: earlier.repo ?? repo,
        commit: earlier.commit,
        kind: 'rollback',
        user: deeds.reader,
        note: why.trim() || words.backFrom(version ?? nameOf(deployed) ?? ''),
      });
      const written = await writes.post({ topic: message.topic, text, labels: [{ text: 'Waiting' }] });
      toasts.tell({ text: words.noted(nameOf(earlier) ?? words.noVersion), undo: takeBack(written) });
      return written;
    },
  };
}

/** With their colours, to set them again. */
function statesOf({ labels }: Message): Message['labels'] {
  return labels.filter(({ text }) => deploymentStates.some((state) => state === text));
}
