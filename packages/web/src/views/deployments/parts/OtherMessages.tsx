import { titleOf } from '@tagloop/language/text/title';
import { MessageText } from '../../../components/MessageText.tsx';
import type { ShownMessage } from '../../../components/shapes.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import { deploymentsWords } from '../words.ts';
import styles from './OtherMessages.module.css';

interface OtherMessagesProps {
  readonly messages: readonly ShownMessage[];
  readonly hrefOf: (id: string) => string;
}

/** The list has them all. */
const most = 50;

/** What stands in the topic and is no deployment: folded, so that the grid keeps its room. */
export function OtherMessages({ messages, hrefOf }: OtherMessagesProps) {
  const words = useWords(deploymentsWords);
  if (messages.length === 0) return null;
  return (
    <details className={styles.others} open={messages.length <= 3}>
      <summary>{words.others(messages.length)}</summary>
      <ul>
        {messages.slice(0, most).map(({ id, text, author, createdAt }) => (
          <li key={id}>
            <a className="clip space" href={hrefOf(id)}>
              <MessageText text={titleOf(text)} inRow />
            </a>
            <span className="quiet">{author.name}</span>
            <TimeAgo at={createdAt} className="quiet" />
          </li>
        ))}
      </ul>
    </details>
  );
}
