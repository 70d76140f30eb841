import { Button } from '@mantine/core';
import { IconRotateClockwise, IconX } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { FailureBand } from '../../components/Band.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { DrawnGlyph } from '../../components/StateGlyph.tsx';
import { type DeliveryDetail, useDelivery } from '../../data/deliveries.ts';
import type { Intake } from '../../data/intakes.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { fullTime } from '../../words/time.ts';
import { CopyButton } from './CopyField.tsx';
import { useReplays } from './DeliveryLog.tsx';
import styles from './DeliveryPane.module.css';
import { type IntakePlace, intakeHref } from './hrefs.ts';
import { Operations } from './Operations.tsx';
import { outcomeLooks } from './outcomes.ts';
import { intakeWords } from './words.ts';

interface DeliveryPaneProps {
  readonly id: string;
  readonly intake: Intake;
  readonly place: IntakePlace;
  readonly onReplayed: () => void;
}

/** One delivery: how it went and what to do, what it wrote, what was sent. */
export function DeliveryPane({ id, intake, place, onReplayed }: DeliveryPaneProps) {
  const words = useWords(intakeWords);
  const { value: delivery, problem, status } = useDelivery(id);
  return (
    <aside className={styles.pane} aria-label={words.delivery}>
      <div className={styles.head}>
        <h2 className={`clip ${styles.title}`}>{delivery?.event ?? words.delivery}</h2>
        <span className="space" />
        {delivery && delivery.payload !== null && (
          <ReplayButton id={id} intake={intake} place={place} onReplayed={onReplayed} />
        )}
        <Close intake={intake} place={place} />
      </div>
      {problem && (
        <div className={styles.part}>
          <FailureBand problem={status === 403 ? { detail: words.mayNotRead } : problem} />
        </div>
      )}
      {!delivery && !problem && <SkeletonRows />}
      {delivery && <Body delivery={delivery} intake={intake} place={place} />}
    </aside>
  );
}

function Close({ intake, place }: Pick<DeliveryPaneProps, 'intake' | 'place'>) {
  const words = useWords(intakeWords);
  const { history } = useRouter();
  return (
    <IconButton
      icon={IconX}
      name={words.close}
      onClick={() => history.push(intakeHref(intake.id, { ...place, delivery: undefined }))}
    />
  );
}

function ReplayButton({ id, intake, place, onReplayed }: DeliveryPaneProps) {
  const words = useWords(intakeWords);
  const { history } = useRouter();
  const { replayAll, isBusy } = useReplays(onReplayed);
  return (
    <Button
      variant="default"
      size="compact-xs"
      disabled={isBusy}
      leftSection={<IconRotateClockwise size={14} stroke={1.75} />}
      onClick={() =>
        void replayAll([id]).then((delivery) => delivery && history.push(intakeHref(intake.id, { ...place, delivery })))
      }
    >
      {words.replay}
    </Button>
  );
}

interface BodyProps {
  readonly delivery: DeliveryDetail;
  readonly intake: Intake;
  readonly place: IntakePlace;
}

function Body({ delivery, intake, place }: BodyProps) {
  const words = useWords(intakeWords);
  const { locale } = useLocale();
  const { outcome, detail, at, test, replayOf, headers, payload } = delivery;
  const { glyph, tone, group } = outcomeLooks[outcome];
  const lines = Object.entries(headers);
  return (
    <>
      <div className={styles.outcome} data-group={group}>
        <DrawnGlyph glyph={glyph} tone={tone} />
        <div>
          <b>{words.outcomes[outcome]}</b>
          <p className={styles.detail}>{detail}</p>
          {words.whatToDo[outcome] && !test && <p className={styles.todo}>{words.whatToDo[outcome]}</p>}
        </div>
      </div>
      <dl className={styles.facts}>
        <dt>{words.came}</dt>
        <dd className="num">{fullTime(Date.parse(at), Date.now(), locale)}</dd>
        {test && (
          <>
            <dt>{words.kind}</dt>
            <dd>{words.testLeavesNothing}</dd>
          </>
        )}
        {replayOf && (
          <>
            <dt>{words.replayOf}</dt>
            <dd>
              <a className={styles.link} href={intakeHref(intake.id, { ...place, delivery: replayOf })}>
                {words.theFirst}
              </a>
            </dd>
          </>
        )}
      </dl>
      {payload !== null && group !== 'ignored' && <Operations delivery={delivery} intake={intake} />}
      <section className={styles.part}>
        <h3 className={styles.heading}>{words.headers}</h3>
        {lines.length === 0 ? (
          <p className="quiet">{words.noHeaders}</p>
        ) : (
          <dl className={styles.headers}>
            {lines.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section className={styles.part}>
        <h3 className={styles.heading}>
          {words.payload}
          <span className="space" />
          {payload !== null && <CopyButton text={pretty(payload)} name={words.payload} />}
        </h3>
        {payload === null ? (
          <p className="quiet">{words.noPayload}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          <pre className={styles.payload} tabIndex={0}>
            {pretty(payload)}
          </pre>
        )}
      </section>
    </>
  );
}

/** What is no JSON stays as it came. */
function pretty(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
