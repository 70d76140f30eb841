import { Popover } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { useHub } from '../../data/hub.tsx';
import { useSavedQueries } from '../../data/savedQueries.ts';
import type { Topic } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';

const SaveQueryForm = lazy(() => import('./SaveQueryForm.tsx').then((module) => ({ default: module.SaveQueryForm })));

interface SaveQueryProps {
  readonly query: string;
  /** Whose readers it may be shared with. */
  readonly topic: Topic | null;
}

/** Keeps the query under a name; a query that is kept already is renamed or deleted there. */
export function SaveQuery({ query, topic }: SaveQueryProps) {
  const words = useWords(appWords);
  const { me } = useHub();
  const { value } = useSavedQueries();
  const [isOpen, setOpen] = useState(false);
  const same = value?.filter((each) => each.query === query && each.mayChange) ?? [];
  const saved = same.find(({ owner }) => owner === me.user.name) ?? same[0];
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <IconButton
          icon={saved ? IconStarFilled : IconStar}
          name={saved ? words.savedAs(saved.name) : words.saveQuery}
          pressed={saved !== undefined}
          onClick={() => setOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          <SaveQueryForm key={saved?.id} query={query} topic={topic} saved={saved} onDone={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
