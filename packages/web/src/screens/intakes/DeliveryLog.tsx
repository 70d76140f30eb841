import { Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { DrawnGlyph } from '../../components/StateGlyph.tsx';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { type Delivery, useDeliveries } from '../../data/deliveries.ts';
import { type Intake, useIntakeWrites } from '../../data/intakes.ts';
import { problemOf } from '../../data/problems.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './DeliveryLog.module.css';
import { DeliveryPane } from './DeliveryPane.tsx';
import { type IntakePlace, intakeHref } from './hrefs.ts';
import { isGroup, outcomeGroups, outcomeLooks } from './outcomes.ts';
import { useFilter } from './useFilter.ts';
import { intakeWords } from './words.ts';

interface DeliveryLogProps {
  readonly intake: Intake;
  readonly place: IntakePlace;
}

/** What came, newest first, as it comes; one of them opens beside the list. */
export function DeliveryLog({ intake, place }: DeliveryLogProps) {
  const words = useWords(intakeWords);
  const filter = useFilter(place);
  const { deliveries, next, problem, refresh, more } = useDeliveries(intake.id, filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { replayAll, isBusy } = useReplays(refresh);
  const isFiltered = Object.values(filter).some((each) => each !== undefined);
  const isNarrow = useMediaQuery('(max-width: 63.99em)') ?? false;

  function choose(id: string, isChosen: boolean): void {
    setChosen((before) => (isChosen ? new Set([...before, id]) : new Set([...before].filter((each) => each !== id))));
  }

  if (isNarrow && place.delivery) {
    return <DeliveryPane key={place.delivery} id={place.delivery} intake={intake} place={place} onReplayed={refresh} />;
  }
  return (
    <div className={styles.log} data-open={place.delivery !== undefined || undefined}>
      <div className={styles.main}>
        <Filters intake={intake} place={place} events={new Set(deliveries?.map(({ event }) => event))} />
        {chosen.size > 0 && (
          <div className={styles.chosen}>
            <span>{words.chosen(chosen.size)}</span>
            <Button
              variant="default"
              size="compact-xs"
              disabled={isBusy}
              onClick={() => void replayAll([...chosen]).then(() => setChosen(new Set()))}
            >
              {words.replay}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => setChosen(new Set())}>
              {words.chooseNone}
            </Button>
          </div>
        )}
        {problem && <FailureBand problem={problem} onRetry={refresh} />}
        {!deliveries && !problem && <SkeletonRows />}
        {deliveries?.length === 0 && (
          <EmptyState
            title={isFiltered ? words.noneFound : words.noDeliveries}
            text={isFiltered ? words.noneFoundWhy : words.noDeliveriesWhy}
          />
        )}
        <ul>
          {deliveries?.map((delivery) => (
            <Row
              key={delivery.id}
              delivery={delivery}
              href={intakeHref(intake.id, { ...place, delivery: delivery.id })}
              isOpen={delivery.id === place.delivery}
              isChosen={chosen.has(delivery.id)}
              onChoose={(isChosen) => choose(delivery.id, isChosen)}
            />
          ))}
        </ul>
        {next && (
          <Button size="xs" className={styles.more} variant="subtle" onClick={more}>
            {words.older}
          </Button>
        )}
      </div>
      {place.delivery && (
        <DeliveryPane key={place.delivery} id={place.delivery} intake={intake} place={place} onReplayed={refresh} />
      )}
    </div>
  );
}

interface FiltersProps {
  readonly intake: Intake;
  readonly place: IntakePlace;
  /** That are shown: those to choose from. */
  readonly events: ReadonlySet<string>;
}

function Filters({ intake, place, events }: FiltersProps) {
  const words = useWords(intakeWords);
  const { history } = useRouter();
  const go = (change: IntakePlace) => history.push(intakeHref(intake.id, { ...place, delivery: undefined, ...change }));
  const names = [...new Set([...(place.event ? [place.event] : []), ...events])].sort();
  return (
    <div className={styles.filters}>
      <Segments
        label={words.outcome}
        value={isGroup(place.outcome) ? place.outcome : 'all'}
        choices={(['all', 'done', 'ignored', 'failed'] as const).map((group) => [group, words.groups[group]])}
        onChoose={(group) => go({ outcome: group === 'all' ? undefined : group })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.event}
        value={place.event ?? ''}
        data={[{ value: '', label: words.anyEvent }, ...names]}
        onChange={(event) => go({ event: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.time}
        value={place.hours ?? ''}
        data={[
          { value: '', label: words.anyTime },
          { value: '1', label: words.lastHour },
          { value: '24', label: words.lastDay },
          { value: '168', label: words.lastWeek },
        ]}
        onChange={(event) => go({ hours: event.currentTarget.value || undefined })}
      />
      <span className="space" />
      <span className={styles.live}>
        <span className={styles.dot} aria-hidden />
        {words.live}
      </span>
    </div>
  );
}

interface RowProps {
  readonly delivery: Delivery;
  readonly href: string;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Row({ delivery, href, isOpen, isChosen, onChoose }: RowProps) {
  const words = useWords(intakeWords);
  const { event, outcome, detail, at, test, replayOf } = delivery;
  const { glyph, tone } = outcomeLooks[outcome];
  return (
    <li className={styles.row} data-selected={isOpen || undefined}>
      <input
        type="checkbox"
        className={styles.check}
        aria-label={words.chooseOne(event)}
        checked={isChosen}
        onChange={(change) => onChoose(change.target.checked)}
      />
      <DrawnGlyph glyph={glyph} tone={tone} name={words.outcomes[outcome]} />
      <a className={`clip ${styles.event}`} href={href} aria-current={isOpen || undefined}>
        {event}
      </a>
      {(test || replayOf) && <span className={styles.mark}>{test ? words.test : words.replayed}</span>}
      <span className={`clip ${styles.detail}`}>{detail}</span>
      <TimeAgo at={at} className={styles.time} />
    </li>
  );
}

/** Sends logged payloads through the intake again, one after the other: their order matters. */
export function useReplays(onDone: () => void) {
  const words = useWords(intakeWords);
  const { replay } = useIntakeWrites();
  const toasts = useToasts();
  const [isBusy, setBusy] = useState(false);

  /** Oldest first, as they came. */
  async function replayAll(ids: readonly string[]): Promise<string | undefined> {
    setBusy(true);
    let last: string | undefined;
    let failed = 0;
    try {
      for (const id of ids.toSorted()) {
        const { delivery, outcome } = await replay(id);
        last = delivery;
        if (outcomeGroups.failed.includes(outcome)) failed += 1;
      }
      toasts.tell({ text: words.replayDone(ids.length, failed) });
    } catch (error) {
      toasts.fail(problemOf(error).detail);
    } finally {
      setBusy(false);
      onDone();
    }
    return last;
  }
  return { replayAll, isBusy };
}
