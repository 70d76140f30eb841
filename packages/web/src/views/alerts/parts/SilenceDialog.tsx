import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { queryError } from '../../../components/queryError.ts';
import { useCount } from '../../../data/count.ts';
import { scoped } from '../../../data/scope.ts';
import { useWords } from '../../../words/locale.tsx';
import type { ShownAlert } from '../model/alerts.ts';
import { matcherOf } from '../model/silences.ts';
import { alertsWords } from '../words.ts';

const hourMs = 3_600_000;
const choices = [0.5, 1, 2, 4, 8, 24, 72, 168] as const;
const countedAfterMs = 300;

/** The alerts of a topic that a silence can be about. */
const open = '#AL label:open,doing';

export interface Wanted {
  readonly topic: string;
  readonly query: string;
  /** RFC 3339 */
  readonly until: string;
  readonly reason: string;
}

interface SilenceDialogProps {
  readonly alert: ShownAlert;
  readonly onSilence: (wanted: Wanted) => Promise<void>;
  readonly onClose: () => void;
}

/** Which alerts of its topic, for how long, and why; it tells how many are open now that it would silence. */
export function SilenceDialog({ alert, onSilence, onClose }: SilenceDialogProps) {
  const { topic } = alert.message;
  const words = useWords(alertsWords);
  const [query, setQuery] = useState(() => matcherOf(alert));
  const [hours, setHours] = useState('1');
  const [reason, setReason] = useState('');
  const error = queryError(query);
  const [counted] = useDebouncedValue(query, countedAfterMs);
  const isCounted = counted.trim() !== '' && queryError(counted) === null;
  const { value } = useCount(isCounted ? scoped(counted, topic, open) : null);
  return (
    <Dialog
      title={words.silenceAlerts}
      deed={words.acts.silence}
      disabled={query.trim() === '' || error !== null || reason.trim() === ''}
      onDo={async () => {
        const until = new Date(Date.now() + Number(hours) * hourMs).toISOString();
        await onSilence({ topic, query, until, reason: reason.trim() });
        onClose();
      }}
      onClose={onClose}
    >
      <TextInput
        label={words.which(topic)}
        description={value ? words.matches(value.count, value.more) : ' '}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error?.message}
        maxLength={4000}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.forHowLong}
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
        data={choices.map((each) => ({ value: String(each), label: words.period(each) }))}
      />
      <TextInput
        label={words.why}
        maxLength={300}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  );
}
