import { titleOf } from '@tagloop/language/text/title';
import { topicHref } from '../../../components/href.ts';
import { MessageText } from '../../../components/MessageText.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { stateOf } from '../../../components/state.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useMessages } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { boundQuery } from '../model/figures.ts';
import { dashboardWords } from '../words.ts';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './ListTile.module.css';

/** More are not seen on any tile. */
const most = 20;

/** The newest messages of a query. */
export function ListTile({ show, tools }: BoundProps) {
  const words = useWords(dashboardWords);
  const { messages, status, problem } = useMessages(boundQuery(show.query, show), most);
  return (
    <BoundFrame
      show={show}
      tools={tools}
      at={messages[0]?.updatedAt}
      problem={messages.length === 0 ? problem : undefined}
    >
      {status === 'ready' && messages.length === 0 && <p className={styles.none}>{words.noMessages}</p>}
      {messages.length > 0 && (
        <ul className={styles.list}>
          {messages.map(({ id, parentId, topic, text, labels, updatedAt }) => {
            const state = stateOf(labels);
            return (
              <li key={id}>
                {state !== null && <StateGlyph label={state} size={16} />}
                <a href={topicHref(topic, { m: parentId ?? id })}>
                  <MessageText text={titleOf(text)} inRow />
                </a>
                <TimeAgo at={updatedAt} className={styles.time} />
              </li>
            );
          })}
        </ul>
      )}
    </BoundFrame>
  );
}
