import { ColorInput, NumberInput, TextInput } from '@mantine/core';
import { parseColor } from '@tagloop/language/labels/colors';
import { isTag, writeTag } from '@tagloop/language/text/tags';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { queryError } from '../../../components/queryError.ts';
import { Segments } from '../../../components/Segments.tsx';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { type Column, columnOf } from '../model/columns.ts';
import { type ColumnRecord, options } from '../options.ts';
import { boardWords } from '../words.ts';

interface ColumnFormProps {
  /** Absent: another one. */
  readonly column?: Column;
  readonly columns: readonly Column[];
  readonly onSave: (record: ColumnRecord) => void;
  readonly onClose: () => void;
}

const { fields } = options.columns;
const blank: ColumnRecord = { name: '', by: 'label', value: '', limit: 0, color: '' };
/** Beyond it a column is no column any more. */
const mostLength = { label: 100, tag: 200, query: fields.value.maxLength };

/** Name, cards, limit and colour of a column. */
export function ColumnForm({ column, columns, onSave, onClose }: ColumnFormProps) {
  const words = useWords(boardWords);
  const { locale } = useLocale();
  const [record, setRecord] = useState(column?.record ?? blank);
  const change = (part: Partial<ColumnRecord>) => setRecord((now) => ({ ...now, ...part }));

  async function save(): Promise<void> {
    const problem = problemOf(record, words);
    if (problem) throw new Error(problem);
    const made = columnOf(record);
    if (!made || columns.some(({ key }) => key === made.key && key !== column?.key)) throw new Error(words.twice);
    onSave({ ...record, name: record.name.trim(), value: record.value.trim() });
    onClose();
  }

  return (
    <Dialog
      title={column ? words.changeColumn(words.column(column.name)) : words.addColumn}
      deed={words.save}
      disabled={record.value.trim() === ''}
      onDo={save}
      onClose={onClose}
    >
      <TextInput
        label={fields.name.title[locale]}
        placeholder={column ? words.column(column.name) : undefined}
        maxLength={fields.name.maxLength}
        value={record.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Segments
        label={fields.by.title[locale]}
        value={record.by}
        choices={fields.by.choices.map(({ value, title }) => [value, title[locale]] as const)}
        onChoose={(by) => change({ by })}
      />
      <TextInput
        label={words.valueOf[record.by]}
        data-autofocus
        value={record.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <NumberInput
        label={fields.limit.title[locale]}
        description={fields.limit.help[locale]}
        min={fields.limit.min}
        max={fields.limit.max}
        allowDecimal={false}
        value={record.limit}
        onChange={(limit) => change({ limit: Number(limit) || 0 })}
      />
      <ColorInput
        label={fields.color.title[locale]}
        format="hex"
        value={record.color}
        onChange={(color) => change({ color })}
      />
    </Dialog>
  );
}

/** What is wrong with a column, in a sentence; null when nothing is. */
function problemOf({ by, value, color }: ColumnRecord, words: (typeof boardWords)['en']): string | null {
  const text = value.trim();
  if (text.length > mostLength[by]) return words.tooLong(mostLength[by]);
  if (by === 'tag' && !isTag(writeTag(text.replace(/^#/, '')).slice(1))) return words.noTag;
  if (color !== '' && parseColor(color) === null) return words.noColor;
  return by === 'query' ? (queryError(text)?.message ?? null) : null;
}
