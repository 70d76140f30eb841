import { readStep } from '@tagloop/language/vocabulary/step';
import { OutsideLink } from '../../../components/MessageText.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useThread } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';
import { Part } from './Panel.tsx';
import { Progress } from './Progress.tsx';

/** The steps that replies tell, in their order. Nothing where there is none. */
export function Steps({ deployed }: { readonly deployed: Deployed }) {
  const words = useWords(deploymentsWords);
  const { replies } = useThread(deployed.message.id);
  const steps = replies.flatMap(({ id, text, labels, updatedAt }) => {
    const step = readStep(text, labels);
    return step ? [{ id, updatedAt, ...step }] : [];
  });
  if (steps.length === 0 && !deployed.progress) return null;
  return (
    <Part title={words.steps}>
      <Progress deployed={deployed} />
      <ol className={styles.list}>
        {steps.map(({ id, name, note, state, url, updatedAt }) => (
          <li key={id} className={styles.entry}>
            <StateGlyph label={state ?? 'note'} size={14} />
            <span className="clip">{name}</span>
            <span className={`clip space ${styles.note}`}>{note}</span>
            {url && /^https?:/i.test(url) && <OutsideLink url={url}>{words.logs}</OutsideLink>}
            <TimeAgo at={updatedAt} className="quiet" />
          </li>
        ))}
      </ol>
    </Part>
  );
}
