import type { Ref } from 'react';
import { useWords } from '../../../words/locale.tsx';
import { type Section, type ShownAlert, sections } from '../model/alerts.ts';
import { sectionLines } from '../model/lines.ts';
import { alertsWords } from '../words.ts';
import { AlertList, type ListHandle, type ListScene } from './AlertList.tsx';
import styles from './Columns.module.css';

interface ColumnsProps {
  readonly alerts: readonly ShownAlert[];
  readonly scene: ListScene;
  readonly handleOf: (section: Section) => Ref<ListHandle>;
}

/** Side by side, each scrolled by itself. */
export function Columns({ alerts, scene, handleOf }: ColumnsProps) {
  const words = useWords(alertsWords);
  return (
    <div className={styles.columns}>
      {sections.map((section) => {
        const own = alerts.filter((each) => each.section === section);
        if (section === 'other' && own.length === 0) return null;
        return (
          <div key={section} className={styles.column}>
            <h2 className={styles.head}>
              {words.sections[section]} <span className={styles.count}>{own.length}</span>
            </h2>
            {own.length === 0 ? (
              <p className={styles.empty}>{words.noneOf}</p>
            ) : (
              <AlertList
                name={words.sections[section]}
                lines={sectionLines(own, scene.group)}
                handle={handleOf(section)}
                {...scene}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
