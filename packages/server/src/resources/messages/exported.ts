import { words } from '@tagloop/language/text/words';
import type { Entering, ExportedTable, Row } from '../../store/exported.ts';

export const messageExports: readonly ExportedTable[] = [
  { table: 'message', key: ['id'], leave: withoutWords, enter: withWords },
  { table: 'message_words', stays: 'it is made of the texts when they come in' },
  { table: 'message_tag', key: ['topic_id', 'tag', 'id'] },
  { table: 'message_label', key: ['topic_id', 'label', 'id'] },
  { table: 'message_mention', key: ['name', 'id'] },
  { table: 'message_key', key: ['topic_id', 'key'] },
  { table: 'message_place', key: ['list', 'message_id'] },
  { table: 'read_position', key: ['user_id', 'topic_id'] },
  { table: 'label_span', key: ['message_id', 'label', 'from_at'] },
];

/** One of the stores keeps the words in the row: that is its own affair. */
function withoutWords({ words: _words, ...row }: Row): Row {
  return row;
}

function withWords(row: Row, { dialect, add }: Entering): Row {
  const folded = words(String(row.text));
  const wordRow = dialect.wordRow(Number(row.id), folded);
  if (wordRow) add('message_words', wordRow);
  return { ...row, ...dialect.wordColumns(folded) };
}
