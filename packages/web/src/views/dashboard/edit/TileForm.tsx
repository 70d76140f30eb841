import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { queryError } from '../../../components/queryError.ts';
import { Segments } from '../../../components/Segments.tsx';
import type { Bound, Show } from '../../../data/dashboards.ts';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { BoundTile } from '../bound/BoundTile.tsx';
import { inTileOrder } from '../model/tileOf.ts';
import { BoundFields } from './BoundFields.tsx';
import { cleaned, isSpan } from './bounds.ts';
import { presets } from './presets.ts';
import styles from './TileForm.module.css';
import { editWords } from './words.ts';

interface TileFormProps {
  /** What the tile shows by now; null for a new one. */
  readonly show: Bound | null;
  /** Those that a new one can show. */
  readonly messages: readonly Message[];
  readonly onSave: (show: Show) => void;
  readonly onClose: () => void;
}

const blank: Bound = { kind: 'bound', title: '', draw: 'number', query: 'is:root' };
/** Ms without a key until the preview asks anew. */
const patience = 500;

/** A new tile, or what one shows, with a preview that is true. */
export function TileForm({ show: before, messages, onSave, onClose }: TileFormProps) {
  const words = useWords(editWords);
  const { locale } = useLocale();
  const [kind, setKind] = useState<Show['kind']>('bound');
  const [bound, setBound] = useState<Bound>(before ?? blank);
  const [message, setMessage] = useState(messages[0]?.id ?? '');
  const [previewed] = useDebouncedValue(bound, patience);
  const isAsked = kind === 'bound';
  const isReady = isAsked ? isComplete(bound) : message !== '';

  function begin(at: number): void {
    const preset = presets[at];
    setBound(preset ? { kind: 'bound', title: preset.title[locale], ...preset.show } : blank);
  }

  return (
    <Dialog
      title={before === null ? words.addTile : words.editTile}
      deed={words.done}
      wide
      disabled={!isReady}
      onDo={async () => onSave(isAsked ? cleaned(bound) : { kind: 'message', message })}
      onClose={onClose}
    >
      {before === null && messages.length > 0 && (
        <Segments
          label={words.kind}
          value={kind}
          choices={[
            ['bound', words.kinds.bound],
            ['message', words.kinds.message],
          ]}
          onChoose={setKind}
        />
      )}
      {!isAsked && (
        <NativeSelect
          size="xs"
          label={words.message}
          value={message}
          data={inTileOrder(messages).map(({ message: { id }, tile }) => ({ value: id, label: tile.title }))}
          onChange={({ currentTarget }) => setMessage(currentTarget.value)}
        />
      )}
      {isAsked && (
        <>
          {before === null && (
            <NativeSelect
              size="xs"
              label={words.preset}
              data={[
                { value: '-1', label: words.presetOwn },
                ...presets.map(({ title }, at) => ({ value: String(at), label: title[locale] })),
              ]}
              onChange={({ currentTarget }) => begin(Number(currentTarget.value))}
            />
          )}
          <BoundFields show={bound} onChange={(change) => setBound((now) => ({ ...now, ...change }))} />
          <section className={styles.preview} aria-label={words.preview}>
            {isComplete(previewed) && <BoundTile show={cleaned(previewed)} />}
          </section>
        </>
      )}
    </Dialog>
  );
}

function isComplete({ title, draw, query, last, of = '', text = '' }: Bound): boolean {
  if (title.trim() === '' || !isSpan(last)) return false;
  if (draw === 'text') return text.trim() !== '';
  return queryError(query) === null && (draw !== 'ratio' || (of.trim() !== '' && queryError(of) === null));
}
