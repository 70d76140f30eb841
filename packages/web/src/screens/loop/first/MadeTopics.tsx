import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { topicHref } from '../../../components/href.ts';
import { stageIcons } from '../../../components/stageIcons.ts';
import { useWords } from '../../../words/locale.tsx';
import { CopyField } from '../../intakes/CopyField.tsx';
import { intakeHref } from '../../intakes/hrefs.ts';
import styles from './FirstTopics.module.css';
import type { MadeTopic } from './make.ts';
import { firstWords } from './words.ts';

/** The addresses, this once, each with the way to set up its sender and the line that fills the topic by hand. */
export function MadeTopics({ made }: { readonly made: readonly MadeTopic[] }) {
  const words = useWords(firstWords);
  const [isCopied, setCopied] = useState(false);
  const all = made.flatMap(({ story, intake }) => (intake ? [linesOf(story.topic, intake)] : [])).join('\n\n');
  return (
    <div className={styles.made}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.done(made.length)}</h2>
        <span className="space" />
        {all !== '' && (
          <Button
            size="xs"
            variant="default"
            leftSection={isCopied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={() => void navigator.clipboard.writeText(all).then(() => setCopied(true))}
          >
            {isCopied ? words.copied : words.copyAll}
          </Button>
        )}
        <Button size="xs" variant="filled" component="a" href="/">
          {words.toLoop}
        </Button>
      </div>
      <p className={styles.once}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {words.once}
      </p>
      {made.map((topic) => (
        <Topic key={topic.story.stage} {...topic} />
      ))}
    </div>
  );
}

function Topic({ story, source, intake }: MadeTopic) {
  const words = useWords(firstWords);
  const StageIcon = stageIcons[story.stage];
  const curl = `curl -H "Authorization: Bearer $TOKEN" -d '${story.example}' ${window.location.origin}/api/post${story.topic}`;
  return (
    <section className={styles.card} aria-label={story.topic}>
      <div className={styles.cardHead}>
        <StageIcon size={16} stroke={1.75} aria-hidden />
        <a className={styles.name} href={topicHref(story.topic)}>
          {story.topic}
        </a>
        {source && <span className="quiet">{source.title}</span>}
        <span className="space" />
        {intake && (
          <a
            className={styles.link}
            href={intakeHref(intake.intake.id, { tab: 'setup' })}
            target="_blank"
            rel="noopener"
          >
            {words.setUp}
          </a>
        )}
      </div>
      {intake && <CopyField label={words.address} value={intake.url} />}
      {intake?.signingSecret && <CopyField label={words.secret} value={intake.signingSecret} />}
      <CopyField label={words.byHand} value={curl} />
    </section>
  );
}

function linesOf(topic: string, { url, signingSecret }: NonNullable<MadeTopic['intake']>): string {
  return [topic, url, ...(signingSecret ? [signingSecret] : [])].join('\n');
}
