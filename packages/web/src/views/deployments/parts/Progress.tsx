import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Progress.module.css';

/** How far a deployment on its way has come, as far as its labels or steps tell. Nothing for any other. */
export function Progress({ deployed: { state, progress } }: { readonly deployed: Deployed }) {
  const words = useWords(deploymentsWords);
  if (!progress || (state !== 'Deploying' && state !== 'Waiting')) return null;
  const { done, total } = progress;
  const text = total === 100 ? words.percent(Math.floor(done)) : words.stepsDone(done, total);
  return (
    <span className={styles.progress} role="img" aria-label={text} title={text}>
      <span className={styles.done} style={{ width: `${(done / total) * 100}%` }} />
    </span>
  );
}
