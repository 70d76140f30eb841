import { useWords } from '../../../words/locale.tsx';
import { snippetsWords } from '../words.ts';
import styles from './Code.module.css';
import { useHighlighted } from './useHighlighted.ts';

interface CodeProps {
  readonly title: string;
  readonly code: string;
  readonly language: string | undefined;
  readonly wrap: boolean;
}

/** More lines than this are one piece without numbers: each line is an element. */
const mostLines = 3_000;

/** Numbered lines in colours. The numbers are not part of what is selected and copied. */
export function Code({ title, code, language, wrap }: CodeProps) {
  const words = useWords(snippetsWords);
  const lines = useHighlighted(code, language);
  return (
    <section
      className={styles.frame}
      aria-label={words.code(title)}
      data-code
      data-wrap={wrap || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
      tabIndex={0}
    >
      {lines.length > mostLines ? (
        <pre className={styles.plain}>{code}</pre>
      ) : (
        <pre className={styles.code} style={{ counterReset: 'line' }}>
          {lines.map((pieces, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its number
            <span key={at} className={styles.line}>
              {pieces.map(({ text, color }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a piece is what stands at its place
                <span key={index} style={color === undefined ? undefined : { color }}>
                  {text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
    </section>
  );
}
