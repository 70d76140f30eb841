import { readItem } from '@tagloop/language/vocabulary/item';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Item, ItemState } from '../../../data/items.ts';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { wallWords } from '../words.ts';
import styles from './Tip.module.css';
import { useSettled } from './useSettled.ts';

interface TipProps {
  readonly item: Item;
  readonly state: ItemState;
  readonly x: number;
  readonly y: number;
  /** It ends at `y`, else it begins there. */
  readonly isAbove: boolean;
  /** Px that it stays within. */
  readonly within: number;
}

const width = 286;
const settledMs = 250;

/** What the hexagon stands for; its words are asked for when one stays on it. */
export function Tip({ item, state, x, y, isAbove, within }: TipProps) {
  const words = useWords(wallWords);
  const settled = useSettled(item.id, settledMs);
  const { messages } = useMessages(settled === null ? null : `id:${settled}`, 1);
  const [message] = messages;
  const summary = message?.id === item.id ? (readItem(message.text)?.summary ?? '') : '';
  const left = Math.max(0, Math.min(within - width, x - width / 2));
  return (
    <div className={styles.tip} style={{ left, top: y }} data-above={isAbove || undefined} aria-hidden="true">
      <div className={styles.line}>
        <StateGlyph label={state} silent />
        <b className="clip space">{item.name}</b>
        {item.since !== null && <TimeAgo at={item.since} className="quiet" />}
      </div>
      {summary && <p>{summary}</p>}
      <div className={styles.line}>
        <span className="clip space">
          {words.states[state]}
          {item.service !== null && <span className={styles.tag}>#service:{item.service}</span>}
          {item.group !== null && <span className={styles.tag}>{item.group}</span>}
        </span>
        <span className="quiet">{words.enterOpens}</span>
      </div>
    </div>
  );
}
