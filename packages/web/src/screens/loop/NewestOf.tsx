import { Popover } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
import { type ReactNode, useId } from 'react';
import { MessageText } from '../../components/MessageText.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { stateOf } from '../../components/state.ts';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useMessages } from '../../data/messages.ts';
import type { StageStory } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import styles from './NewestOf.module.css';
import { loopWords } from './words.ts';

/** The three newest messages of a stage; when there are none, the line that would be the first. */
export function NewestOf({ story, beside }: { readonly story: StageStory; readonly beside: ReactNode }) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  const titleId = useId();
  const { messages, status } = useMessages(`is:root stage:${story.stage}`, 3);
  return (
    <Popover opened position="bottom" withRoles={false} offset={10} width={320} shadow="md">
      <Popover.Target>{beside}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={titleId} className={styles.newest}>
        <b id={titleId}>{story.title[locale]}</b>
        {messages.slice(0, 3).map((message) => (
          <div key={message.id} className={styles.line}>
            <StateGlyph label={stateOf(message.labels) ?? ''} size={14} silent />
            <span className="clip">
              <MessageText text={titleOf(message.text)} inRow />
            </span>
            <TimeAgo at={message.createdAt} className="quiet" />
          </div>
        ))}
        {status === 'ready' && messages.length === 0 && (
          <>
            <span className="quiet">{words.fill}</span>
            <code className={styles.example}>{`tagloop post ${story.topic} '${story.example}'`}</code>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
