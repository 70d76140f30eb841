import { bodyOf, titleOf } from '@tagloop/language/text/title';
import { useWords } from '../../words/locale.tsx';
import styles from '../Composer.module.css';
import { MessageBody } from '../MessageBody.tsx';
import { MessageText } from '../MessageText.tsx';
import { blockWords } from '../words.ts';

/** What is written, as it will be read. */
export function Preview({ text }: { readonly text: string }) {
  const words = useWords(blockWords);
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <p>
        <MessageText text={titleOf(text.trim())} />
      </p>
      <MessageBody body={bodyOf(text.trim())} />
    </section>
  );
}
