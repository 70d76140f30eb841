import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { Avatar } from '../../components/Avatar.tsx';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { DrawnGlyph } from '../../components/StateGlyph.tsx';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { type Intake, useIntakes, useSources } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { Health } from './Health.tsx';
import { intakeHref, newIntakeHref } from './hrefs.ts';
import styles from './Intakes.module.css';
import { outcomeLooks } from './outcomes.ts';
import { intakeWords } from './words.ts';

/** The doors for outside senders, by topic. */
export function Intakes() {
  const words = useWords(intakeWords);
  const { value: all, problem, reload } = useIntakes();
  const { topic: asked } = useSearch({ strict: false });
  const topic = typeof asked === 'string' ? asked : undefined;
  const intakes = all?.filter((intake) => topic === undefined || isAtOrBelow(intake.topic, topic));
  const make = (
    <Button
      size="xs"
      component="a"
      href={newIntakeHref({ topic })}
      variant="filled"
      leftSection={<IconPlus size={14} />}
    >
      {words.newIntake}
    </Button>
  );
  return (
    <>
      <PageHeader title={words.intakes} back="/topics">
        {intakes && intakes.length > 0 && make}
      </PageHeader>
      <div className={styles.page}>
        {problem && !all && <FailureBand problem={problem} onRetry={reload} />}
        {!all && !problem && <SkeletonRows />}
        {intakes?.length === 0 && (
          <EmptyState title={words.none(topic)} text={words.noneWhy} action={make} command={words.noneCommand} />
        )}
        {byTopic(intakes ?? []).map(([path, group]) => (
          <section key={path} aria-label={path}>
            <h2 className={styles.topic}>
              <a href={topicHref(path)}>{path}</a>
              <span className="quiet num">{group.length}</span>
            </h2>
            <ul>
              {group.map((intake) => (
                <Row key={intake.id} intake={intake} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Row({ intake }: { readonly intake: Intake }) {
  const words = useWords(intakeWords);
  const { value: sources } = useSources();
  const source = sources?.find(({ kind }) => kind === intake.source);
  const { id, name, robot, recent, enabled, lastDeliveryAt } = intake;
  const [last] = recent;
  return (
    <li className={styles.row} data-off={!enabled || undefined}>
      <Avatar
        size={28}
        user={{ name: source?.title ?? intake.source, fullName: '', robot: true, kind: source?.robotKind ?? null }}
      />
      <a className={`clip ${styles.name}`} href={intakeHref(id)}>
        {name}
      </a>
      <span className={`clip ${styles.meta}`}>{words.sourceAndRobot(source?.title ?? intake.source, robot)}</span>
      <span className={styles.state}>
        {enabled ? (
          last && outcomeLooks[last].group === 'failed' ? (
            <>
              <DrawnGlyph glyph="bad" tone="bad" size={14} />
              {words.failing}
            </>
          ) : last ? (
            words.open
          ) : (
            <>
              <DrawnGlyph glyph="wait" tone="idle" size={14} />
              {words.waiting}
            </>
          )
        ) : (
          <>
            <DrawnGlyph glyph="stop" tone="idle" size={14} />
            {words.off}
          </>
        )}
      </span>
      <span className={styles.health}>
        <Health recent={recent} />
      </span>
      <span className={styles.time}>
        {lastDeliveryAt ? <TimeAgo at={lastDeliveryAt} /> : <span aria-hidden>–</span>}
      </span>
    </li>
  );
}

function byTopic(intakes: readonly Intake[]): [string, Intake[]][] {
  const groups = new Map<string, Intake[]>();
  for (const intake of intakes) groups.set(intake.topic, [...(groups.get(intake.topic) ?? []), intake]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function isAtOrBelow(path: string, top: string): boolean {
  const [a, b] = [path.toLowerCase(), top.toLowerCase()];
  return a === b || a.startsWith(`${b}/`);
}
