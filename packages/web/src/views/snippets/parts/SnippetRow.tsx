import { IconHeart, IconLink, IconMessageCircle } from '@tabler/icons-react';
import { headingOf } from '@tagloop/language/vocabulary/snippet';
import { memo } from 'react';
import { Avatar } from '../../../components/Avatar.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownLabels } from '../../../components/state.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import { languageOf, languageTitle } from '../model/code.ts';
import { snippetsWords } from '../words.ts';
import styles from './SnippetRow.module.css';
import { snippetHref } from './snippetHref.ts';
import { useCopy } from './useCopy.ts';

interface SnippetRowProps {
  readonly message: ShownMessage;
  readonly href: string;
}

const mostLabels = 3;

/** Language, title and labels; below the title who wrote it; at the right what others thought of it, and its link. */
export const SnippetRow = memo(function SnippetRow({ message, href }: SnippetRowProps) {
  const words = useWords(snippetsWords);
  const copy = useCopy();
  const { text, author, labels, likers, replies, createdAt } = message;
  const language = languageOf(text);
  return (
    <li className={styles.row}>
      <span className={styles.language}>{language === undefined ? words.noLanguage : languageTitle(language)}</span>
      <a className={styles.title} href={href} data-row-link>
        <MessageText text={headingOf(text) || text.slice(0, 200)} inRow />
      </a>
      <div className={styles.labels}>
        {shownLabels(labels)
          .slice(0, mostLabels)
          .map((label) => (
            <LabelBadge key={label.text} label={label} plain />
          ))}
      </div>
      <div className={styles.author}>
        <Avatar user={author} size={16} />
        <span className="clip">{author.name}</span>
      </div>
      <div className={styles.marks}>
        {likers.length > 0 && (
          <span className={styles.mark} title={words.likes(likers.length)}>
            <IconHeart size={14} stroke={1.75} aria-hidden />
            <span className="num">{likers.length}</span>
          </span>
        )}
        {replies > 0 && (
          <span className={styles.mark} title={words.replies(replies)}>
            <IconMessageCircle size={14} stroke={1.75} aria-hidden />
            <span className="num">{replies}</span>
          </span>
        )}
        <span className={styles.copy}>
          <IconButton
            icon={IconLink}
            name={words.copyLink}
            onClick={() => copy(window.location.origin + snippetHref(message), words.linkCopied)}
          />
        </span>
      </div>
      <TimeAgo at={createdAt} className={styles.time} />
    </li>
  );
});
