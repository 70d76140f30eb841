import { type FormEvent, useState } from 'react';
import { refusalOf } from '../../data/session.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';

export interface Refusal {
  readonly text: string;
  /** Whose fault it is: a field's, or none's. */
  readonly at: 'name' | 'password' | 'form';
}

export interface Form {
  readonly refusal: Refusal | null;
  readonly isSending: boolean;
  submit(event: FormEvent): void;
}

/** Sends once at a time. `wrong` is said when the hub does not know who asks; all else in its own words. */
export function useForm(send: () => Promise<void>, wrong?: string): Form {
  const words = useWords(appWords);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setSending] = useState(false);

  function refusalFor(error: unknown): Refusal {
    const { code, detail, fields } = refusalOf(error);
    if (code === 'bad-credentials' && wrong !== undefined) return { text: wrong, at: 'password' };
    if (code === 'unreachable') return { text: words.unreachableNow, at: 'form' };
    const at = fields?.[0]?.at;
    return { text: detail, at: at === '/name' ? 'name' : at === '/password' ? 'password' : 'form' };
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    setRefusal(null);
    try {
      await send();
    } catch (error) {
      setRefusal(refusalFor(error));
    }
    setSending(false);
  }

  return { refusal, isSending, submit: (event) => void submit(event) };
}
