import { topicHref } from '../../components/href.ts';
import { type Intake, useRobotRights } from '../../data/intakes.ts';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './IntakeSettings.module.css';
import { intakeWords } from './words.ts';

/** In which of the topics at and below the intake's its robot may write. */
export function RobotRights({ intake }: { readonly intake: Intake }) {
  const { value: topics } = useTopics();
  const words = useWords(intakeWords);
  const top = intake.topic.toLowerCase();
  const near = (topics ?? []).filter(({ path, may }) => {
    const each = path.toLowerCase();
    return may.admin && (each === top || each.startsWith(`${top}/`));
  });
  const { value } = useRobotRights(
    intake.robot,
    near.map(({ id }) => id),
  );
  const writable = near.filter(({ id }) => value?.has(id));
  const isShut = value && !near.some(({ id, path }) => path.toLowerCase() === top && value.has(id));
  return (
    <section className={styles.section} aria-labelledby="robot">
      <h2 id="robot" className={styles.title}>
        {words.robot}
      </h2>
      <p className={styles.why}>{words.robotWhy(intake.robot)}</p>
      {isShut && <p className={styles.bad}>{words.robotShut(intake.robot, intake.topic)}</p>}
      <ul className={styles.rights}>
        {writable.map(({ id, path }) => (
          <li key={id}>
            <a href={topicHref(path)}>{path}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
