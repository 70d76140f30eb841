import { useLayoutEffect, useRef, useState } from 'react';
import styles from './ChoiceList.module.css';
import { caretRect } from './caretRect.ts';
import type { Choice, Offer } from './choice.ts';

interface ChoiceListProps {
  readonly id: string;
  readonly name: string;
  readonly field: HTMLTextAreaElement | HTMLInputElement;
  readonly offer: Offer;
  /** Index of the choice that Enter takes. */
  readonly current: number;
  readonly onNear: (index: number) => void;
  readonly onChoose: (choice: Choice) => void;
}

const margin = 8;

/** Below the caret, or above it where there is no room. The focus stays in the field: its keys walk the list. */
export function ChoiceList({ id, name, field, offer, current, onNear, onChoose }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const { from, choices } = offer;
    const size = list.current?.getBoundingClientRect();
    if (!size || choices.length === 0) return;
    const caret = caretRect(field, from);
    const isRoomBelow = caret.bottom + 4 + size.height <= window.innerHeight - margin;
    setPlace({
      left: Math.max(margin, Math.min(caret.left - margin, window.innerWidth - size.width - margin)),
      top: isRoomBelow ? caret.bottom + 4 : Math.max(margin, caret.top - 4 - size.height),
    });
  }, [field, offer]);

  return (
    <div
      ref={list}
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={name}
      style={place ?? { visibility: 'hidden' }}
    >
      {offer.choices.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
        <div
          key={choice.id}
          id={`${id}-${index}`}
          ref={(element) => {
            if (index === current) element?.scrollIntoView({ block: 'nearest' });
          }}
          className={styles.choice}
          role="option"
          aria-selected={index === current}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={index === current ? undefined : () => onNear(index)}
          onClick={() => onChoose(choice)}
        >
          <span className="clip">{choice.label}</span>
          <span className="space" />
          {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
        </div>
      ))}
    </div>
  );
}
