import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { DrawnGlyph } from './StateGlyph.tsx';
import styles from './Toasts.module.css';
import { blockWords } from './words.ts';

interface ToastInput {
  readonly text: string;
  /** Takes back what the toast tells. */
  readonly undo?: () => void;
}

interface Toast extends ToastInput {
  readonly id: number;
  readonly failed: boolean;
}

interface Toaster {
  /** Shows for 5 seconds; 10 where it can be taken back. */
  tell(toast: ToastInput): void;
  /** Stays until it is closed. */
  fail(text: string): void;
  /** Shows why a deed failed, if it does. */
  watch(deed: Promise<unknown>): Promise<void>;
}

const most = 3;
const shownMs = 5_000;
const undoMs = 10_000;
const ToastContext = createContext<Toaster>({
  tell: () => undefined,
  fail: () => undefined,
  watch: async () => undefined,
});

export function useToasts(): Toaster {
  return useContext(ToastContext);
}

let ids = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const words = useWords(blockWords);

  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const toaster = useMemo<Toaster>(() => {
    function add(toast: ToastInput, failed: boolean): void {
      const id = ++ids;
      setToasts((shown) => [...shown, { ...toast, id, failed }].slice(-most));
      if (!failed) setTimeout(() => close(id), toast.undo ? undoMs : shownMs);
    }
    return {
      tell: (toast) => add(toast, false),
      fail: (text) => add({ text }, true),
      async watch(deed) {
        try {
          await deed;
        } catch (error) {
          add({ text: error instanceof Error ? error.message : String(error) }, true);
        }
      },
    };
  }, [close]);

  return (
    <ToastContext value={toaster}>
      {children}
      <div className={styles.toasts} role="status">
        {toasts.map(({ id, text, undo, failed }) => (
          <div key={id} className={styles.toast}>
            <DrawnGlyph glyph={failed ? 'bad' : 'ok'} tone={failed ? 'bad' : 'ok'} />
            <span className={styles.text}>{text}</span>
            {undo && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => {
                  close(id);
                  undo();
                }}
              >
                {words.undo}
              </Button>
            )}
            {failed && (
              <ActionIcon size={24} variant="subtle" aria-label={words.close} onClick={() => close(id)}>
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
