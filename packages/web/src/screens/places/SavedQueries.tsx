import { IconFilter, IconFilterExclamation } from '@tabler/icons-react';
import { searchHref } from '../../components/href.ts';
import { OrderedList } from '../../components/OrderedList.tsx';
import { PlaceLink } from '../../components/PlaceLink.tsx';
import { useAct } from '../../components/useAct.ts';
import { useCount } from '../../data/count.ts';
import { useHub } from '../../data/hub.tsx';
import { type SavedQuery, useSavedQueries } from '../../data/savedQueries.ts';
import { scoped } from '../../data/scope.ts';
import { useWords } from '../../words/locale.tsx';
import type { PlacesProps } from './Places.tsx';
import { Section } from './Section.tsx';
import { placeWords } from './words.ts';

/** Each is a question to the hub whenever something comes or goes. */
const mostCounted = 8;

/** Queries under a name, the reader's own first; what others share stands behind them. */
export function SavedQueries({ query }: PlacesProps) {
  const words = useWords(placeWords);
  const { me } = useHub();
  const { value = [], place } = useSavedQueries();
  const act = useAct();
  if (value.length === 0) return null;
  const own = value.filter(({ owner }) => owner === me.user.name);
  const shared = value.filter(({ owner }) => owner !== me.user.name);
  const row = (saved: SavedQuery, index: number) => (
    <Saved saved={saved} isCurrent={saved.query === query} isCounted={index < mostCounted} />
  );
  return (
    <Section id="saved" title={words.savedQueries}>
      <OrderedList
        items={own.map((saved, index) => ({ id: saved.id, row: row(saved, index) }))}
        onPlace={(id, after) => act(() => place(id, after))}
      />
      <ul>
        {shared.map((saved, index) => (
          <li key={saved.id} title={words.sharedBy(saved.owner)}>
            {row(saved, own.length + index)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SavedProps {
  readonly saved: SavedQuery;
  readonly isCurrent: boolean;
  readonly isCounted: boolean;
}

function Saved({ saved, isCurrent, isCounted }: SavedProps) {
  const { value } = useCount(isCounted && saved.problem === null ? scoped(saved.query, null) : null);
  const QueryIcon = saved.problem === null ? IconFilter : IconFilterExclamation;
  return (
    <PlaceLink
      href={searchHref({ q: saved.query })}
      icon={<QueryIcon size={16} stroke={1.75} aria-hidden />}
      name={saved.name}
      count={value?.count}
      isCurrent={isCurrent}
    />
  );
}
