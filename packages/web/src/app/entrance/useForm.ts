import { type FormEvent, useState } from 'react';
import { refusalOf } from '../../data/session.tsx';

export interface Form {
  readonly refusal: string | null;
  readonly isSending: boolean;
  submit(event: FormEvent): void;
}

/** Sends once at a time. `wrong` is said when the hub does not know who asks; all else in its own words. */
export function useForm(send: () => Promise<void>, wrong?: string): Form {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    setRefusal(null);
    try {
      await send();
    } catch (error) {
      const { code, detail } = refusalOf(error);
      setRefusal(code === 'bad-credentials' && wrong !== undefined ? wrong : detail);
    }
    setSending(false);
  }

  return { refusal, isSending, submit: (event) => void submit(event) };
}
