import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { bucketUnits } from '@tagloop/language/time/buckets';
import { queryError } from '../../../components/queryError.ts';
import type { Bound } from '../../../data/dashboards.ts';
import { useWords } from '../../../words/locale.tsx';
import { draws, isSpan, needs } from './bounds.ts';
import { Thresholds } from './Thresholds.tsx';
import styles from './TileForm.module.css';
import { editWords } from './words.ts';

interface BoundFieldsProps {
  readonly show: Bound;
  readonly onChange: (change: Partial<Bound>) => void;
}

/** What a tile shows of a query: the fields that its drawing reads. */
export function BoundFields({ show, onChange }: BoundFieldsProps) {
  const words = useWords(editWords);
  const has = (field: Parameters<typeof needs>[1]) => needs(show.draw, field);
  const written = (name: 'last' | 'measure' | 'group' | 'unit', hint?: string) => (
    <TextInput
      size="xs"
      label={words[name]}
      placeholder={hint}
      maxLength={300}
      error={name === 'last' && !isSpan(show.last) && words.lastWrong}
      value={show[name] ?? ''}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  const asked = (name: 'query' | 'of') => (
    <TextInput
      size="xs"
      label={words[name]}
      maxLength={4000}
      value={show[name] ?? ''}
      error={queryError(show[name] ?? '')?.message}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  const numbered = (name: 'min' | 'max') => (
    <NumberInput
      size="xs"
      label={words[name]}
      value={show[name] ?? ''}
      onChange={(value) => onChange({ [name]: typeof value === 'number' ? value : undefined })}
    />
  );
  return (
    <>
      <TextInput
        size="xs"
        label={words.title}
        maxLength={100}
        value={show.title}
        data-autofocus
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={words.draw}
        data={draws.map((draw) => ({ value: draw, label: words.draws[draw] }))}
        value={show.draw}
        onChange={({ currentTarget }) => {
          const draw = draws.find((each) => each === currentTarget.value);
          if (draw) onChange({ draw });
        }}
      />
      {has('query') && asked('query')}
      {has('of') && asked('of')}
      {has('text') && (
        <Textarea
          size="xs"
          label={words.text}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          value={show.text ?? ''}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      )}
      <div className={styles.pair}>
        {has('last') && written('last', words.lastHint)}
        {has('measure') && written('measure', words.measureHint)}
        {has('group') && written('group', words.groupHint)}
        {has('bucket') && (
          <NativeSelect
            size="xs"
            label={words.bucket}
            data={[{ value: '', label: words.bucketAny }, ...bucketUnits]}
            value={show.bucket ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ bucket: bucketUnits.find((each) => each === currentTarget.value) })
            }
          />
        )}
        {has('unit') && written('unit')}
        {has('bounds') && numbered('min')}
        {has('bounds') && numbered('max')}
      </div>
      {has('thresholds') && (
        <Thresholds value={show.thresholds ?? []} onChange={(thresholds) => onChange({ thresholds })} />
      )}
    </>
  );
}
