import { Portal } from '@mantine/core';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { ChoiceList } from './ChoiceList.tsx';
import type { Choice, Offer, Offers } from './choice.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface CompletionOptions {
  readonly field: RefObject<Field | null>;
  readonly text: string;
  /** Gets the text with a choice put in; the caret follows by itself. */
  readonly onText: (text: string) => void;
  readonly offers: Offers | undefined;
  /** What the list is called, for screen readers. */
  readonly name: string;
}

interface Completion {
  /** Goes onto the field. */
  readonly fieldProps: {
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-haspopup': 'listbox';
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
    readonly onSelect: () => void;
    readonly onBlur: () => void;
  };
  /** Comes before the keys of the field itself; true: the key was for the list. */
  readonly onKeyDown: (event: KeyboardEvent<Field>) => boolean;
  readonly popover: ReactNode;
  /** Offers what fits where the caret stands, though nothing was typed. */
  readonly show: () => void;
}

/** A list below the caret: arrows walk it, Enter and Tab take a choice, Escape closes it until something is typed. */
export function useCompletion({ field, text, onText, offers, name }: CompletionOptions): Completion {
  const listId = useId();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [at, setAt] = useState(0);
  /** The text for which nothing more is offered: a choice was taken, or the list was closed. */
  const settled = useRef<string | null>(text);
  const turn = useRef(0);
  /** Where the caret goes once the text with the choice stands in the field: before the next key is written. */
  const caret = useRef<number | null>(null);

  function close(): void {
    turn.current += 1;
    setOffer(null);
  }

  async function look(): Promise<void> {
    const current = field.current;
    turn.current += 1;
    const mine = turn.current;
    const isCaret = current !== null && current.selectionStart === current.selectionEnd;
    if (!offers || !isCaret || current !== document.activeElement || settled.current === current.value) {
      return setOffer(null);
    }
    const found = await offers(current.value, current.selectionStart ?? 0);
    if (mine !== turn.current) return;
    setAt(found?.first ?? 0);
    setOffer(found && found.choices.length > 0 ? found : null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text moves the caret
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  // Also when the text changes otherwise than by a key, as by a button that writes `#`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text asks anew
  useEffect(() => {
    if (text !== settled.current) settled.current = null;
    void look();
  }, [text]);

  function choose({ insert, open = false }: Choice): void {
    const current = field.current;
    if (!offer || !current) return;
    const next = text.slice(0, offer.from) + insert + text.slice(offer.to);
    caret.current = offer.from + insert.length;
    settled.current = open ? null : next;
    close();
    onText(next);
    current.focus();
  }

  function onKeyDown(event: KeyboardEvent<Field>): boolean {
    if (!offer || event.nativeEvent.isComposing) return false;
    const { length } = offer.choices;
    switch (event.key) {
      case 'ArrowDown':
        setAt((at + 1) % length);
        break;
      case 'ArrowUp':
        setAt((length + Math.max(at, 0) - 1) % length);
        break;
      case 'Enter':
      case 'Tab': {
        // Tab takes the first even where none is marked, if something of it is typed.
        const isMeant = at >= 0 || (event.key === 'Tab' && offer.to > offer.from);
        const current = isMeant ? offer.choices[Math.max(at, 0)] : undefined;
        if (!current || event.shiftKey || event.ctrlKey || event.metaKey) return false;
        choose(current);
        break;
      }
      case 'Escape':
        settled.current = text;
        close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    onKeyDown,
    show() {
      settled.current = null;
      void look();
    },
    fieldProps: {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': offer ? listId : undefined,
      'aria-activedescendant': offer && at >= 0 ? `${listId}-${at}` : undefined,
      onSelect: () => void look(),
      onBlur: close,
    },
    popover: offer && field.current && (
      <Portal>
        <ChoiceList
          id={listId}
          name={name}
          field={field.current}
          offer={offer}
          current={at}
          onNear={setAt}
          onChoose={choose}
        />
      </Portal>
    ),
  };
}
