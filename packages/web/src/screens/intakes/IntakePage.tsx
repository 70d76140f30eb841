import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { type Intake, type Source, useIntakes, useSources } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { intakeHref, readIntakePlace, type Tab, tabs } from './hrefs.ts';
import styles from './IntakePage.module.css';
import { IntakeSettings } from './IntakeSettings.tsx';
import { SetupText } from './SetupText.tsx';
import { TestButton } from './TestButton.tsx';
import { intakeWords } from './words.ts';

/** One intake: what came, its settings, how to set up the sender. */
export function IntakePage() {
  const words = useWords(intakeWords);
  const { id } = useParams({ strict: false });
  const { value: intakes, problem, reload } = useIntakes();
  const { value: sources } = useSources();
  const intake = intakes?.find((each) => each.id === id);
  const source = sources?.find(({ kind }) => kind === intake?.source);
  return (
    <>
      <PageHeader
        title={intake?.name.replaceAll('/', '∕') ?? words.intakes}
        above={{ name: words.intakes, href: '/intakes' }}
        back="/intakes"
      />
      {problem && !intakes && <FailureBand problem={problem} onRetry={reload} />}
      {!intakes && !problem && <SkeletonRows />}
      {intakes && !intake && <EmptyState title={words.gone} text={words.goneWhy} />}
      {intake && source && <Page intake={intake} source={source} reload={reload} />}
    </>
  );
}

interface PageProps {
  readonly intake: Intake;
  readonly source: Source;
  readonly reload: () => void;
}

function Page({ intake, source, reload }: PageProps) {
  const words = useWords(intakeWords);
  const { history } = useRouter();
  const search = useSearch({ strict: false });
  const place = readIntakePlace(search);
  const tab = place.tab ?? tabs[0];
  const titles: Record<Tab, string> = { deliveries: words.deliveries, settings: words.settings, setup: words.setup };
  return (
    <div className={styles.page}>
      <div className={styles.about}>
        <span className={styles.facts}>
          {source.title}
          <span aria-hidden>·</span>
          <a className={styles.link} href={topicHref(intake.topic)}>
            {intake.topic}
          </a>
          <span aria-hidden>·</span>
          {words.writesAs(intake.robot)}
          {!intake.enabled && (
            <>
              <span aria-hidden>·</span>
              <b className={styles.off}>{words.off}</b>
            </>
          )}
        </span>
        <span className="space" />
        <TestButton
          id={intake.id}
          samples={source.samples}
          onDone={(delivery) => history.push(intakeHref(intake.id, { delivery }))}
        />
      </div>
      <Tabs
        label={intake.name}
        tabs={tabs.map((each) => ({ id: each, title: titles[each] }))}
        current={tab}
        onChoose={(next) => history.push(intakeHref(intake.id, { tab: next }))}
      >
        {tab === 'deliveries' && <DeliveryLog intake={intake} place={place} />}
        {tab === 'settings' && <IntakeSettings key={intake.id} intake={intake} source={source} reload={reload} />}
        {tab === 'setup' && (
          <>
            <p className={styles.hint}>{words.setupHint}</p>
            <SetupText setup={source.setup} url={null} secret={null} />
          </>
        )}
      </Tabs>
    </div>
  );
}
