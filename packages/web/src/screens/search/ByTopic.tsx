import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MessageRow } from '../../components/MessageRow.tsx';
import { toggled, topicTerm } from '../../components/query/oneTerm.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import type { Facets } from '../../data/facets.ts';
import type { Loaded } from '../../data/loaded.ts';
import { useMessages } from '../../data/messages.ts';
import { narrowed } from '../../data/scope.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './ByTopic.module.css';
import { searchWords } from './words.ts';

/** So many topics, and so many messages of each; a link leads to the rest. */
const shownTopics = 20;
const shownMessages = 3;

interface ByTopicProps {
  readonly query: string;
  /** What there is of the query, by topic. */
  readonly facets: Loaded<Facets>;
  readonly typed: string;
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
  /** The messages of a query in one list. */
  readonly hrefOfList: (query: string) => string;
}

/** The topics where a query finds something, those with the most first, each with its newest messages. */
export function ByTopic({ query, facets, typed, openId, hrefOf, hrefOfList }: ByTopicProps) {
  const words = useWords(searchWords);
  const { value, problem } = facets;
  if (!value) return problem ? <FailureBand problem={problem} /> : <SkeletonRows />;
  if (value.topics.length === 0) return <EmptyState title={words.nothingFound} />;
  return (
    <div className={styles.topics}>
      {value.topics.slice(0, shownTopics).map(({ value: path, count }) => (
        <section key={path} aria-label={path}>
          <header className={styles.head}>
            <h2 className={styles.path}>{path}</h2>
            <a className={styles.all} href={hrefOfList(toggled(typed, topicTerm(path)))}>
              {words.all(count, value.more)}
            </a>
          </header>
          <Newest query={narrowed(query, topicTerm(path))} openId={openId} hrefOf={hrefOf} />
        </section>
      ))}
    </div>
  );
}

type NewestProps = Pick<ByTopicProps, 'query' | 'openId' | 'hrefOf'>;

function Newest({ query, openId, hrefOf }: NewestProps) {
  const { messages, status, problem } = useMessages(query, shownMessages);
  if (status === 'failed' && problem) return <FailureBand problem={problem} />;
  return messages
    .slice(0, shownMessages)
    .map((message) => (
      <MessageRow
        key={message.id}
        message={message}
        href={hrefOf(message.id)}
        selected={message.id === openId}
        waiting={message.version === 0}
      />
    ));
}
