import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import styles from './OnTheWayBand.module.css';
import type { OnTheWay } from './onTheWay.ts';

interface OnTheWayBandProps {
  /** By service; at least one. */
  readonly ways: readonly OnTheWay[];
  readonly hrefOf: (id: string) => string;
}

/** Which services have a release before production, how far it is, and what runs there meanwhile. */
export function OnTheWayBand({ ways, hrefOf }: OnTheWayBandProps) {
  const words = useWords(releasesWords);
  return (
    <section className={styles.band} aria-label={words.onTheWay}>
      <h2 className={styles.title}>{words.onTheWay}</h2>
      <ul className={styles.ways}>
        {ways.map(({ service, next, live }) => (
          <li key={service} className={styles.way}>
            {next.state && <StateGlyph label={next.state} size={12} silent />}
            <a href={hrefOf(next.root.id)}>
              {service} <b>{next.name}</b>
            </a>
            <span className={styles.fact}>
              {next.state && words.states[next.state]} · {live ? words.after(live.name) : words.first}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
