import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import { nameOf } from './CellView.tsx';
import styles from './Panel.module.css';
import { Part } from './Panel.tsx';

interface HistoryProps {
  readonly history: readonly Deployed[];
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

/** The time line has them all. */
const most = 12;

/** What was there, the newest first. */
export function History({ history, openId, onOpen }: HistoryProps) {
  const words = useWords(deploymentsWords);
  return (
    <Part title={words.history}>
      <ol className={styles.list}>
        {history.slice(0, most).map((each) => (
          <li key={each.message.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={each.message.id === openId || undefined}
              onClick={() => onOpen(each.message.id)}
            >
              <StateGlyph label={each.state ?? 'note'} size={14} />
              <span className="clip mono">{nameOf(each) ?? words.noVersion}</span>
              {each.kind && each.kind !== 'planned' && <span className={styles.side}>{words.kinds[each.kind]}</span>}
              <span className="space" />
              <span className={styles.side}>{each.by}</span>
              <TimeAgo at={each.message.createdAt} className="quiet" />
            </button>
          </li>
        ))}
      </ol>
    </Part>
  );
}
