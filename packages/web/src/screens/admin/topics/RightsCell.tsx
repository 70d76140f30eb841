import table from '../../../components/Table.module.css';
import type { Level, Right } from '../../../data/rights.ts';
import { useWords } from '../../../words/locale.tsx';
import { topicsWords } from './words.ts';

/** Who manages a topic by name, and how many others write and read it. */
export function RightsCell({ rights }: { readonly rights: readonly Right[] }) {
  const words = useWords(topicsWords);
  const of = (level: Level) => rights.filter((right) => right.level === level);
  const nameOf = ({ user, group }: Right) => user ?? group ?? words.everybody;
  const [managers, writers, readers] = [of('admin').map(nameOf), of('write').map(nameOf), of('read').map(nameOf)];
  const others = [writers.length > 0 && words.write(list(writers)), readers.length > 0 && words.read(list(readers))];
  return (
    <span className={table.lines}>
      <span className={managers.length > 0 ? 'clip' : 'clip quiet'}>{list(managers) || words.nobody}</span>
      <span className={`${table.second} clip`}>{others.filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/** The first two, and how many more. */
function list(names: readonly string[]): string {
  const more = names.length - 2;
  return `${names.slice(0, 2).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}
