import { useMemo, useState } from 'react';
import { When } from '../../../components/When.tsx';
import { useHistory } from '../../../data/history.ts';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { diffOf, type Revision, revisionsOf } from '../model/revisions.ts';
import { snippetsWords } from '../words.ts';
import styles from './Revisions.module.css';

/** More lines than this are more than anybody reads. */
const mostLines = 2_000;

/** Who changed the code, when, and what; newest first. Nothing while nobody has. @param holder whose text is the code */
export function Revisions({ holder }: { readonly holder: Message }) {
  const words = useWords(snippetsWords);
  const { value: history = [] } = useHistory(holder);
  const [open, setOpen] = useState<number | null>(null);
  const revisions = revisionsOf(history, holder.text);
  if (revisions.length < 2) return null;
  return (
    <section className={styles.revisions} aria-label={words.revisions}>
      <h3 className={styles.title}>
        {words.revisions} <span className="quiet num">{revisions.length}</span>
      </h3>
      <ol>
        {revisions
          .map((revision, at) => ({ revision, before: revisions[at - 1] }))
          .toReversed()
          .map(({ revision, before }) => (
            <li key={revision.position}>
              <div className={styles.entry}>
                <b>{revision.by ?? words.theHub}</b>
                <When at={revision.at} />
                {before ? (
                  <button
                    type="button"
                    className={styles.toggle}
                    aria-expanded={open === revision.position}
                    onClick={() => setOpen(open === revision.position ? null : revision.position)}
                  >
                    {words.whatChanged}
                  </button>
                ) : (
                  <span className="quiet">{words.firstRevision}</span>
                )}
              </div>
              {before && open === revision.position && <Diff before={before} after={revision} />}
            </li>
          ))}
      </ol>
    </section>
  );
}

function Diff({ before, after }: { readonly before: Revision; readonly after: Revision }) {
  const words = useWords(snippetsWords);
  const lines = useMemo(
    () => (before.code === null || after.code === null ? null : diffOf(before.code, after.code).slice(0, mostLines)),
    [before.code, after.code],
  );
  if (lines === null) return <p className="quiet">{words.emptied}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={styles.diff} aria-label={words.whatChanged} tabIndex={0}>
      <table>
        <tbody>
          {lines.map(({ kind, text, was, is }) => (
            <tr key={`${was} ${is}`} data-kind={kind}>
              <td className={styles.number}>{was}</td>
              <td className={styles.number}>{is}</td>
              <td className={styles.sign}>
                <span aria-hidden>{signs[kind]}</span>
                <span className="unseen">{words.lineKinds[kind]}</span>
              </td>
              <td className={styles.line}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const signs = { same: '', added: '+', removed: '−' } as const;
