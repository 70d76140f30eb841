import { NativeSelect, TextInput } from '@mantine/core';
import { type Freeze, writeFreeze } from '@tagloop/language/vocabulary/freeze';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Environment } from '../model/environments.ts';
import { deploymentsWords } from '../words.ts';

interface FreezeDialogProps {
  /** Where it is written. */
  readonly topic: string;
  readonly environments: readonly Environment[];
  readonly onClose: () => void;
}

/** Asks everybody not to deploy: the hub itself keeps nothing from being deployed. */
export function FreezeDialog({ topic, environments, onClose }: FreezeDialogProps) {
  const words = useWords(deploymentsWords);
  const writes = useWrites();
  const toasts = useToasts();
  const names = environments.map(({ name }) => name).filter((name) => name !== '');
  const [env, setEnv] = useState(() => environments.findLast(({ tier }) => tier === 'production')?.name ?? '');
  const [end, setEnd] = useState('');
  const [reason, setReason] = useState('');
  const until = end === '' ? null : Date.parse(end);
  const isOver = until !== null && !(until > Date.now());

  async function freeze(): Promise<void> {
    const wanted: Freeze = {
      env: env || undefined,
      end: until === null ? undefined : new Date(until).toISOString(),
      reason: reason.trim(),
    };
    const written = await writes.post({ topic, text: writeFreeze(wanted), labels: [{ text: 'open' }] });
    toasts.tell({ text: words.isFrozen(env), undo: () => void toasts.watch(writes.remove(written)) });
    onClose();
  }

  return (
    <Dialog
      title={words.freezeTitle}
      deed={words.freeze}
      disabled={isOver || reason.trim() === ''}
      onDo={freeze}
      onClose={onClose}
    >
      <p>{words.freezeWhy}</p>
      <NativeSelect
        label={words.environment}
        value={env}
        onChange={(event) => setEnv(event.currentTarget.value)}
        data={[{ value: '', label: words.allEnvironments }, ...names]}
      />
      <TextInput
        type="datetime-local"
        label={words.frozenTo}
        description={words.frozenToHelp}
        error={isOver ? words.isOver : undefined}
        value={end}
        onChange={(event) => setEnd(event.currentTarget.value)}
      />
      <TextInput
        label={words.why}
        maxLength={400}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
