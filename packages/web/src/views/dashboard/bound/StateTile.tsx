import { titleOf } from '@tagloop/language/text/title';
import { itemStateOf } from '@tagloop/language/vocabulary/item';
import { itemOfTags } from '@tagloop/language/vocabulary/itemTags';
import { topicHref } from '../../../components/href.ts';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { boundQuery } from '../model/figures.ts';
import { dashboardWords } from '../words.ts';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './StateTile.module.css';

const most = 100;

/** Each message of a query as a cell in its state: what is well is quiet. */
export function StateTile({ show, tools }: BoundProps) {
  const words = useWords(dashboardWords);
  const { messages, status, hasMore, problem } = useMessages(boundQuery(show.query, show), most);
  const cells = messages
    .map(({ id, parentId, topic, text, labels, tags }) => ({
      id,
      href: topicHref(topic, { m: parentId ?? id }),
      name: itemOfTags(tags).name ?? titleOf(text),
      state: itemStateOf(labels) ?? 'unknown',
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const well = cells.filter(({ state }) => state === 'UP').length;
  const some = hasMore ? '+' : '';
  return (
    <BoundFrame
      show={show}
      tools={tools}
      text={status === 'loading' ? undefined : words.of(`${well}${some}`, `${cells.length}${some}`)}
      at={messages[0]?.updatedAt}
      problem={messages.length === 0 ? problem : undefined}
    >
      <ul className={styles.cells}>
        {cells.map(({ id, href, name, state }) => (
          <li key={id} data-state={state}>
            <a href={href}>
              {state !== 'UP' && <StateGlyph label={state} size={14} />}
              <span>{name}</span>
              {state === 'UP' && <span className="unseen">, UP</span>}
            </a>
          </li>
        ))}
      </ul>
    </BoundFrame>
  );
}
