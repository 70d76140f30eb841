import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { Item, ItemState } from '../../../data/items.ts';
import { useWords } from '../../../words/locale.tsx';
import { byNeed } from '../model/tally.ts';
import { wallWords } from '../words.ts';
import styles from './ItemList.module.css';

interface ItemListProps {
  readonly ids: readonly string[];
  readonly items: ReadonlyMap<string, Item>;
  readonly stateOf: (id: string) => ItemState | null;
  readonly onOpen: (id: string) => void;
}

/** The standard view has all of them. */
const most = 200;

/** The wall as words: those that need somebody first. */
export function ItemList({ ids, items, stateOf, onOpen }: ItemListProps) {
  const words = useWords(wallWords);
  const rows = byNeed(ids, stateOf, most);
  return (
    <ul className={styles.list}>
      {rows.map((id) => {
        const item = items.get(id);
        const state = stateOf(id);
        if (!item || !state) return null;
        return (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <StateGlyph label={state} size={14} />
              <span className="clip">{item.name}</span>
              <span className="clip quiet">{item.service}</span>
            </button>
          </li>
        );
      })}
      {ids.length > rows.length && <li className="quiet">{words.listRest(ids.length - rows.length)}</li>}
    </ul>
  );
}
