import { lazy, Suspense } from 'react';
import styles from './MessageBody.module.css';

// Asked for as soon as a thread can be opened, so that it is there when one has a body.
const loading = import('./Markdown.tsx').then((module) => ({ default: module.Markdown }));
const Markdown = lazy(() => loading);

interface MessageBodyProps {
  /** Without the title. */
  readonly body: string;
  readonly tagHref?: (tag: string) => string;
}

/** The body of a message as Markdown; as it was typed until the reader for it has come. */
export function MessageBody({ body, tagHref }: MessageBodyProps) {
  if (body.trim() === '') return null;
  return (
    <div className={styles.body}>
      <Suspense fallback={<p className={styles.raw}>{body}</p>}>
        <Markdown text={body} tagHref={tagHref} />
      </Suspense>
    </div>
  );
}
