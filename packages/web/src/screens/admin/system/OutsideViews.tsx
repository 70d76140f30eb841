import { Fact, Section } from '../../../components/SettingsFrame.tsx';
import { DrawnGlyph } from '../../../components/StateGlyph.tsx';
import type { SystemFacts } from '../../../data/system.ts';
import { useWords } from '../../../words/locale.tsx';
import styles from './System.module.css';
import { systemWords } from './words.ts';

/** Views that the hub found in its folder; those that are not offered say why. */
export function OutsideViews({ views }: { readonly views: SystemFacts['outsideViews'] }) {
  const words = useWords(systemWords);
  return (
    <Section title={words.views} text={views.length === 0 ? words.noViews : undefined}>
      {views.length > 0 && (
        <dl>
          {views.map(({ id, problem }) => (
            <Fact key={id} name={id}>
              {problem === null ? (
                words.shown
              ) : (
                <span className={styles.broken}>
                  <DrawnGlyph glyph="bad" tone="bad" size={14} />
                  <span>{words.notShown(problem)}</span>
                </span>
              )}
            </Fact>
          ))}
        </dl>
      )}
    </Section>
  );
}
