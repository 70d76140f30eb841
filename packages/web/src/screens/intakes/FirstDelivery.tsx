import { DrawnGlyph } from '../../components/StateGlyph.tsx';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useDeliveries } from '../../data/deliveries.ts';
import type { Intake, Source } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './FirstDelivery.module.css';
import { intakeHref } from './hrefs.ts';
import { outcomeLooks } from './outcomes.ts';
import { TestButton } from './TestButton.tsx';
import { intakeWords } from './words.ts';

interface FirstDeliveryProps {
  readonly intake: Pick<Intake, 'id'>;
  readonly source: Source;
}

const everything = {};

/** Waits for the sender, and says how its first delivery went. */
export function FirstDelivery({ intake, source }: FirstDeliveryProps) {
  const words = useWords(intakeWords);
  const { deliveries, refresh } = useDeliveries(intake.id, everything);
  const delivery = deliveries?.findLast(({ test }) => !test) ?? deliveries?.[0];
  const look = delivery && outcomeLooks[delivery.outcome];
  return (
    <div className={styles.first} data-group={look?.group} role="status">
      {look ? <DrawnGlyph glyph={look.glyph} tone={look.tone} /> : <DrawnGlyph glyph="wait" tone="idle" />}
      <div className={styles.text}>
        {delivery ? (
          <>
            <a className={styles.event} href={intakeHref(intake.id, { delivery: delivery.id })}>
              {delivery.test ? words.testOf(delivery.event) : words.firstCame(delivery.event)}
            </a>
            <span className="quiet">
              {' '}
              <TimeAgo at={delivery.at} />
            </span>
            <p className={styles.detail}>{delivery.detail}</p>
          </>
        ) : (
          <>
            <b className={styles.event}>{words.waitingFirst}</b>
            <p className={styles.detail}>{words.waitingWhy}</p>
          </>
        )}
      </div>
      <TestButton id={intake.id} samples={source.samples} onDone={refresh} />
    </div>
  );
}
