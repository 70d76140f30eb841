import type { Span } from '@tagloop/language/commits/pushChain';
import { readCommit } from '@tagloop/language/vocabulary/commit';
import { type PullRequest, readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { useMemo, useState } from 'react';
import { topicHref } from '../../../components/href.ts';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { shortValue } from '../../../components/short.ts';
import { type Message, useMessages, useThread } from '../../../data/messages.ts';
import type { ToldPush } from '../../../data/pushes.ts';
import { useWords } from '../../../words/locale.tsx';
import { commitsOf, isWhole } from '../model/parts.ts';
import { pullsOf } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';
import { Part } from './Panel.tsx';

interface ChangesProps {
  readonly title: string;
  /** Null: unknown. */
  readonly pushes: Span<ToldPush>['pushes'] | null;
  readonly isReading: boolean;
  /** Said where there are none. */
  readonly none: string;
}

/** More than that nobody reads in a panel. */
const most = 200;
/** The pull requests of so many are one query. */
const some = 50;

interface Pull {
  readonly message: Message;
  readonly pull: PullRequest;
}

/** Pushes by their pull requests, with the commits of each on demand. */
export function Changes({ title, pushes, isReading, none }: ChangesProps) {
  const words = useWords(deploymentsWords);
  if (isReading) {
    return (
      <Part title={title}>
        <SkeletonRows rows={2} />
      </Part>
    );
  }
  if (!pushes || pushes.length === 0) {
    return (
      <Part title={title}>
        <p>{pushes ? none : words.changesUnknown}</p>
      </Part>
    );
  }
  return (
    <Part title={title}>
      <ol className={styles.list}>
        {Array.from({ length: Math.ceil(Math.min(pushes.length, most) / some) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a list have no other identity
          <Some key={index} pushes={pushes.slice(index * some, Math.min(most, (index + 1) * some))} />
        ))}
      </ol>
      {pushes.length > most && <p className="quiet">{words.andMore(pushes.length - most)}</p>}
    </Part>
  );
}

function Some({ pushes }: { readonly pushes: readonly ToldPush[] }) {
  const { messages } = useMessages(pullsOf(pushes));
  const byMerge = useMemo(() => pullsByMerge(messages), [messages]);
  return pushes.map((push) => (
    <li key={push.message.id}>
      <Change push={push} pull={byMerge.get(push.commit?.toLowerCase() ?? '')} />
    </li>
  ));
}

function pullsByMerge(messages: readonly Message[]): ReadonlyMap<string, Pull> {
  return new Map(
    messages.flatMap((message): [string, Pull][] => {
      const pull = readPullRequest(message.text, message.labels);
      return pull?.merge ? [[pull.merge.toLowerCase(), { message, pull }]] : [];
    }),
  );
}

function Change({ push, pull }: { readonly push: ToldPush; readonly pull: Pull | undefined }) {
  const words = useWords(deploymentsWords);
  const [isOpen, setOpen] = useState(false);
  const { message } = pull ?? push;
  const who = pull?.pull.user ?? push.user;
  const name = pull?.pull.id === undefined ? shortValue(push.commit ?? '') : `#${pull.pull.id}`;
  return (
    <>
      <div className={styles.entry}>
        <a className="clip" href={topicHref(message.topic, { m: message.id })}>
          {(pull ? pull.pull.title : push.text) || words.push}
        </a>
        <span className="space" />
        {who && <span className={styles.side}>{who}</span>}
        <span className={`mono ${styles.side}`}>{name}</span>
      </div>
      {push.message.replies > 0 && (
        <details className={styles.commits} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {isWhole(push) ? words.commits(push.message.replies) : words.someCommits(push.message.replies)}
          </summary>
          {isOpen && <Commits push={push} />}
        </details>
      )}
    </>
  );
}

function Commits({ push }: { readonly push: ToldPush }) {
  const { replies, status } = useThread(push.message.id);
  if (status === 'loading') return <SkeletonRows rows={1} />;
  const told = replies.flatMap((reply) => {
    const commit = readCommit(reply.text);
    return commit ? [{ id: reply.id, ...commit }] : [];
  });
  const commits = isWhole(push) ? told : commitsOf(push, told);
  return (
    <ul>
      {commits.map(({ id: key, commit, subject, user }) => (
        <li key={key}>
          <span className="mono">{shortValue(commit ?? '')}</span>
          <span className="clip space">{subject}</span>
          <span className={styles.side}>{user}</span>
        </li>
      ))}
    </ul>
  );
}
