import { type Icon, IconAt, IconCircleCheck, IconGitPullRequest } from '@tabler/icons-react';
import type { Notice } from '../../data/inbox.ts';
import { useWords } from '../../words/locale.tsx';
import { noticeWords } from './words.ts';

type Kind = Notice['kind'];

const icons: Readonly<Record<Kind, Icon>> = {
  mention: IconAt,
  review: IconGitPullRequest,
  task: IconCircleCheck,
};

/** Why the reader is called. */
export function KindIcon({ kind, className }: { readonly kind: Kind; readonly className?: string }) {
  const words = useWords(noticeWords);
  const Drawn = icons[kind];
  return (
    <span className={className} title={words.kindOf[kind]} role="img" aria-label={words.kindOf[kind]}>
      <Drawn size={16} stroke={1.75} />
    </span>
  );
}
