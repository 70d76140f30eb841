import { useState } from 'react';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import { type TopicSettings, useTopicDeeds } from '../../data/topicSettings.ts';
import type { Topic } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { topicWords } from './words.ts';

/** What a form of settings changes. */
export type Editable = TopicSettings & { readonly description: string };
export type EditableName = keyof Editable;

export interface Draft {
  readonly values: Editable;
  readonly isChanged: boolean;
  /** Another one when the form begins anew: for fields with a state of their own. */
  readonly epoch: string;
  /** What somebody else changed since the form was begun; null while nobody did. */
  readonly stale: readonly EditableName[] | null;
  put(change: Partial<Editable>): void;
  save(): void;
  /** Goes back to what the hub has. */
  discard(): void;
}

const editable = ({ description, settings }: Topic): Editable => ({ description, ...settings });

/** Edits over a topic as it was read; written only while nobody else has changed it. */
export function useDraft(topic: Topic): Draft {
  const words = useWords(topicWords);
  const deeds = useTopicDeeds();
  const act = useAct();
  const { tell } = useToasts();
  const [edited, setEdited] = useState<{ readonly base: Topic; readonly change: Partial<Editable> } | null>(null);
  const [epoch, setEpoch] = useState(0);
  /** As this form wrote it, until the topic is read anew. */
  const [written, setWritten] = useState(topic);
  const now = written.version > topic.version ? written : topic;
  const base = edited?.base ?? now;
  const values = { ...editable(base), ...edited?.change };
  const changed = differing(editable(base), values);
  const isStale = changed.length > 0 && now.version !== base.version;

  function begin(): void {
    setEdited(null);
    setEpoch((times) => times + 1);
  }

  async function save(): Promise<void> {
    const change: Partial<Editable> = { ...values };
    for (const name of names(values)) if (!changed.includes(name)) delete change[name];
    const { description, ...settings } = change;
    setWritten(await deeds.save(base, { ...(description !== undefined && { description }), settings }));
    begin();
    tell({ text: words.saved });
  }

  return {
    values,
    isChanged: changed.length > 0,
    epoch: `${epoch} ${base.version}`,
    stale: isStale ? differing(editable(base), editable(now)) : null,
    put: (change) => setEdited((before) => ({ base, change: { ...before?.change, ...change } })),
    save: () => act(save),
    discard: begin,
  };
}

function differing(one: Editable, other: Editable): EditableName[] {
  return names(one).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

function names(values: Editable): EditableName[] {
  return Object.keys(values).filter((name): name is EditableName => name in values);
}
