import { defaultColor } from '@tagloop/language/labels/families';
import { useEffect, useState } from 'react';
import { topicHref } from '../../components/href.ts';
import { LabelBadge } from '../../components/LabelBadge.tsx';
import { MessageText } from '../../components/MessageText.tsx';
import type { DeliveryDetail } from '../../data/deliveries.ts';
import { type Intake, type Preview, useIntakeWrites } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './Operations.module.css';
import { intakeWords } from './words.ts';

interface OperationsProps {
  readonly delivery: DeliveryDetail;
  readonly intake: Pick<Intake, 'id' | 'topic'>;
}

/** What a delivery wrote, or would have written, each step with the message that it moved. */
export function Operations({ delivery, intake }: OperationsProps) {
  const words = useWords(intakeWords);
  const { preview } = useIntakeWrites();
  const [shown, setShown] = useState<Preview | null>(null);
  useEffect(() => {
    let isOver = false;
    preview(intake.id, { delivery: delivery.id }).then(
      ([first]) => !isOver && setShown(first ?? null),
      // Settings that are wrong by now: then there is nothing to show, and the settings page says why.
      () => !isOver && setShown(null),
    );
    return () => {
      isOver = true;
    };
  }, [preview, intake.id, delivery.id]);
  if (!shown || shown.operations.length === 0) return null;
  // The messages stand in the order of their first operations; more or fewer of them tell nothing certain.
  const keys = [...new Set(shown.operations.map(({ key, parentKey }) => parentKey ?? key))];
  const isSure = keys.length === delivery.messages.length;
  return (
    <section className={styles.operations}>
      <h3 className={styles.heading}>{delivery.test ? words.wouldWrite : words.wrote}</h3>
      <OperationList
        operations={shown.operations}
        hrefOf={(key) => {
          const message = isSure ? delivery.messages[keys.indexOf(key)] : undefined;
          return message && topicHref(intake.topic, { m: message });
        }}
      />
      {!isSure && delivery.messages.length > 0 && (
        <p className={styles.links}>
          {delivery.messages.map((id, index) => (
            <a key={id} className={styles.link} href={topicHref(intake.topic, { m: id })}>
              {words.messageNumber(index + 1)}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

interface OperationListProps {
  readonly operations: Preview['operations'];
  readonly hrefOf?: (key: string) => string | undefined;
}

export function OperationList({ operations, hrefOf }: OperationListProps) {
  const words = useWords(intakeWords);
  return (
    <ul className={styles.list}>
      {operations.map(({ key, parentKey, text, labels, removedLabels, reply, place }, index) => {
        const href = hrefOf?.(parentKey ?? key);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a key may come several times, its steps have an order
          <li key={index} className={styles.operation}>
            <span className={styles.line}>
              <span className={styles.text}>
                {parentKey && <span className="quiet">{words.reply} </span>}
                {text === undefined ? (
                  <span className="quiet">{words.noText}</span>
                ) : (
                  <MessageText text={firstLine(text)} />
                )}
              </span>
              <span className={styles.labels}>
                {labels?.map((label) => (
                  <LabelBadge key={label} label={{ text: label, color: defaultColor(label) }} />
                ))}
              </span>
            </span>
            {reply && (
              <span className={styles.line}>
                <span className={styles.text}>
                  <span className="quiet">{words.reply} </span>
                  <MessageText text={firstLine(reply.text)} />
                </span>
                <span className={styles.labels}>
                  {reply.labels.map((label) => (
                    <LabelBadge key={label} label={{ text: label, color: defaultColor(label) }} />
                  ))}
                </span>
              </span>
            )}
            <span className={styles.meta}>
              <code>{key}</code>
              {place && <span>{words.inPlace(place)}</span>}
              {removedLabels && removedLabels.length > 0 && <span>{words.removes(removedLabels.join(', '))}</span>}
              {href && (
                <a className={styles.link} href={href}>
                  {words.openMessage}
                </a>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
