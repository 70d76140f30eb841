import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { NameInput } from '../../../components/NameInput.tsx';
import table from '../../../components/Table.module.css';
import type { AuditFilter } from '../../../data/audit.ts';
import { useTopics } from '../../../data/topics.ts';
import { useUsers } from '../../../data/users.ts';
import { useWords } from '../../../words/locale.tsx';
import { auditWords } from './words.ts';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Choices count at once, what is typed with Enter or when the field is left. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const words = useWords(auditWords);
  const users = useUsers();
  const { value: topics = [] } = useTopics();
  const [actor, setActor] = useState(filter.actor ?? '');
  const [topic, setTopic] = useState(filter.topic ?? '');

  function change(to: AuditFilter): void {
    const next = { ...filter, actor: actor.trim().replace(/^@/, ''), topic: topic.trim(), ...to };
    const isSame = [next.kind, next.actor, next.topic, next.since].join() === valuesOf(filter).join();
    if (!isSame) onChange(next);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    change({});
  }

  return (
    <form className={table.bar} onSubmit={submit} onBlur={() => change({})}>
      <NativeSelect
        size="xs"
        aria-label={words.kind}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: words.everything },
          ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <NameInput label={words.actor} value={actor} names={users} onChange={setActor} />
      <NameInput
        label={words.topic}
        value={topic}
        names={topics.map(({ path }) => ({ name: path }))}
        onChange={setTopic}
      />
      <NativeSelect
        size="xs"
        aria-label={words.since}
        value={filter.since ?? ''}
        data={Object.entries(words.spans).map(([value, label]) => ({ value, label }))}
        onChange={(event) => change({ since: event.target.value })}
      />
      {Object.keys(filter).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      )}
      <button type="submit" hidden />
    </form>
  );
}

function valuesOf({ kind, actor = '', topic = '', since }: AuditFilter): (string | undefined)[] {
  return [kind, actor, topic, since];
}
