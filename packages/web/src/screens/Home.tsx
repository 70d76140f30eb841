import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Stage, stages } from '@tagloop/language/stages';
import { FailureBand } from '../components/Band.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { searchHref, topicHref } from '../components/href.ts';
import { MessageRow } from '../components/MessageRow.tsx';
import { SkeletonRows } from '../components/Skeletons.tsx';
import { stageIcons } from '../components/stageIcons.ts';
import { useCount } from '../data/count.ts';
import { useMessages } from '../data/messages.ts';
import { useWords } from '../words/locale.tsx';
import styles from './Home.module.css';
import { HeaderLink, PageHeader } from './PageHeader.tsx';
import { screenWords } from './words.ts';

const latest = 30;

/** The stages and the latest messages as plain data. */
export function Home() {
  const words = useWords(screenWords);
  const { messages, status, problem, reload } = useMessages('is:root', latest);
  return (
    <>
      <PageHeader title={words.home}>
        <HeaderLink href={searchHref({})} name={words.search} icon={IconSearch} />
      </PageHeader>
      <div className={styles.scroll}>
        <section className={styles.stages} aria-label={words.stages}>
          <h2 className={styles.head}>
            {words.stages} <span className={styles.range}>{words.lastDay}</span>
          </h2>
          <ul className={styles.list}>
            {stages.map((stage) => (
              <StageLine key={stage} stage={stage} />
            ))}
          </ul>
        </section>
        <section className={styles.latest} aria-label={words.latest}>
          <h2 className={styles.head}>{words.latest}</h2>
          {status === 'loading' && messages.length === 0 && <SkeletonRows />}
          {status === 'failed' && problem && <FailureBand problem={problem} onRetry={reload} />}
          {status === 'ready' && messages.length === 0 && (
            <EmptyState
              title={words.latestNone}
              text={words.latestNoneWhy}
              action={
                <Button size="compact-xs" variant="default" component="a" href="/new-topic">
                  {words.newTopic}
                </Button>
              }
            />
          )}
          {messages.slice(0, latest).map((message) => (
            <MessageRow
              key={message.id}
              message={message}
              href={topicHref(message.topic, { m: message.id })}
              withTopic
            />
          ))}
        </section>
      </div>
    </>
  );
}

function StageLine({ stage }: { readonly stage: Stage }) {
  const words = useWords(screenWords);
  const { value } = useCount(`stage:${stage} is:root since:24h`);
  const StageIcon = stageIcons[stage];
  return (
    <li>
      <a className={styles.stage} href={searchHref({ q: `stage:${stage}` })}>
        <StageIcon size={16} stroke={1.75} aria-hidden />
        <span>{words.stage[stage]}</span>
        <span className={styles.count}>{value && words.amount(value.count, value.more)}</span>
      </a>
    </li>
  );
}
