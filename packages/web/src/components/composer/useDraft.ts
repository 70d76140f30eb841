import { useRef, useState } from 'react';

const prefix = 'tagloop-draft:';

interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The text is on its way: gone from the field, and kept until `settle` for who leaves meanwhile. */
  readonly send: () => void;
  /** It has come there, or stands in the field again. */
  readonly settle: () => void;
}

/** A text that survives a reload, by a key of its place; without a key it is only remembered here. */
export function useDraft(key: string | undefined, initial = ''): Draft {
  const [text, setText] = useState(() => (key === undefined ? initial : (read(key) ?? initial)));
  const latest = useRef(text);
  const isSending = useRef(false);

  function keep(next: string): void {
    if (key === undefined) return;
    try {
      if (next === '') localStorage.removeItem(prefix + key);
      else localStorage.setItem(prefix + key, next);
    } catch {
      // A full or forbidden storage takes the draft's long life, not the field.
    }
  }

  function write(next: string): void {
    latest.current = next;
    setText(next);
    if (next !== '' || !isSending.current) keep(next);
  }

  return {
    text,
    write,
    send() {
      isSending.current = true;
      latest.current = '';
      setText('');
    },
    settle() {
      isSending.current = false;
      keep(latest.current);
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}
