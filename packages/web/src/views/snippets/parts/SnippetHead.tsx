import { Button } from '@mantine/core';
import { IconCode, IconCopy, IconLink, IconMessageCircle, IconPencil } from '@tabler/icons-react';
import { headingOf } from '@tagloop/language/vocabulary/snippet';
import { Avatar } from '../../../components/Avatar.tsx';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import { shownLabels } from '../../../components/state.ts';
import { ThreadDeeds } from '../../../components/ThreadDeeds.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { type CodeOf, languageTitle } from '../model/code.ts';
import { snippetsWords } from '../words.ts';
import styles from './SnippetHead.module.css';
import { rawHref, snippetHref } from './snippetHref.ts';
import { useCopy } from './useCopy.ts';

interface SnippetHeadProps {
  readonly root: Message;
  readonly found: CodeOf<Message> | null;
  readonly deeds: MessageDeeds<Message>;
  readonly threadHref: string;
  /** Null for who may not. */
  readonly onEdit: (() => void) | null;
}

/** Title, labels, who and when, and what can be done with it. */
export function SnippetHead({ root, found, deeds, threadHref, onEdit }: SnippetHeadProps) {
  const words = useWords(snippetsWords);
  const copy = useCopy();
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        <MessageText text={headingOf(root.text)} links inRow />
      </h2>
      <div className={styles.facts}>
        <Avatar user={root.author} size={16} />
        <span>{root.author.name}</span>
        <TimeAgo at={root.createdAt} />
        {found?.language !== undefined && <span className={styles.language}>{languageTitle(found.language)}</span>}
        {found && <span className="num">{words.lines(found.code.split('\n').length)}</span>}
        {found?.expires !== undefined && <span className="num">{words.keptUntil(found.expires)}</span>}
        {shownLabels(root.labels).map((label) => (
          <LabelBadge key={label.text} label={label} />
        ))}
      </div>
      <div className={styles.deeds}>
        {found && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} stroke={1.75} aria-hidden />}
            onClick={() => copy(found.code, words.codeCopied)}
          >
            {words.copyCode}
          </Button>
        )}
        <IconButton
          icon={IconLink}
          name={words.copyLink}
          onClick={() => copy(window.location.origin + snippetHref(root), words.linkCopied)}
        />
        {found && (
          <a className={styles.link} href={rawHref(root)} target="_blank" rel="noreferrer">
            <IconCode size={14} stroke={1.75} aria-hidden />
            {words.raw}
          </a>
        )}
        <a className={styles.link} href={threadHref}>
          <IconMessageCircle size={14} stroke={1.75} aria-hidden />
          {words.thread}
        </a>
        {onEdit && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={14} stroke={1.75} aria-hidden />}
            onClick={onEdit}
          >
            {words.edit}
          </Button>
        )}
        <span className="space" />
        <ThreadDeeds root={root} deeds={deeds} />
      </div>
    </header>
  );
}
