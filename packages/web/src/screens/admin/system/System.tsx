import { Button } from '@mantine/core';
import { FailureBand } from '../../../components/Band.tsx';
import { useNow } from '../../../components/clock.ts';
import { Fact, Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import { type SystemFacts, useSystem } from '../../../data/system.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { duration, fullTime } from '../../../words/time.ts';
import { bytesIn } from './bytes.ts';
import { OutsideViews } from './OutsideViews.tsx';
import styles from './System.module.css';
import { systemWords } from './words.ts';

/** More than these is told with what to do about it. */
const bearable = { writes: 100, hooks: 1_000, mail: 50 } as const;
/** Ms: whoever takes backups takes them oftener. */
const oldBackup = 7 * 24 * 3_600_000;
const queues = ['writes', 'hooks', 'mail'] as const;

/** What runs, on what store, and what waits. */
export function System() {
  const words = useWords(systemWords);
  const { locale } = useLocale();
  const now = useNow();
  const { system, reload, tryMail } = useSystem();
  const { value, problem } = system;
  if (!value) return problem ? <FailureBand problem={problem} onRetry={reload} /> : <SkeletonRows />;
  const number = new Intl.NumberFormat(locale);
  const { version, node, startedAt, url, memory, store, log, waiting, mail } = value;
  return (
    <>
      <Section title={words.health}>
        <div className={styles.troubles}>
          {problem && <FailureBand problem={problem} onRetry={reload} />}
          <Troubles facts={value} />
        </div>
      </Section>
      <Section title={words.hub}>
        <dl>
          <Fact name={words.version}>{version}</Fact>
          <Fact name={words.node}>{node}</Fact>
          <Fact name={words.up}>{duration(now - Date.parse(startedAt), locale)}</Fact>
          <Fact name={words.url}>{url}</Fact>
          <Fact name={words.memory}>
            {words.memoryIs(bytesIn(memory.bytes, locale), bytesIn(memory.heapBytes, locale))}
          </Fact>
        </dl>
      </Section>
      <Section title={words.store}>
        <dl>
          <Fact name={words.kind}>{store.shared ? words.shared : words.alone}</Fact>
          <Fact name={words.size}>{bytesIn(store.bytes, locale)}</Fact>
          <Fact name={words.messages}>{store.messages === null ? words.tooMany : number.format(store.messages)}</Fact>
          <Fact name={words.log}>{words.logIs(log.id, number.format(log.position))}</Fact>
          <Fact name={words.backup}>
            <Backup backup={store.backup} />
          </Fact>
        </dl>
      </Section>
      <Section title={words.queues}>
        <dl>
          <Fact name={words.writes}>{number.format(waiting.writes)}</Fact>
          <Fact name={words.hooks}>{number.format(waiting.hooks)}</Fact>
          <Fact name={words.letters}>{number.format(waiting.mail)}</Fact>
        </dl>
      </Section>
      <OutsideViews views={value.outsideViews} />
      <Mail from={mail.from} tryMail={tryMail} />
    </>
  );
}

function Troubles({ facts: { waiting, store, outsideViews } }: { readonly facts: SystemFacts }) {
  const words = useWords(systemWords);
  const { locale } = useLocale();
  const now = useNow();
  const number = new Intl.NumberFormat(locale);
  const age = store.backup ? now - Date.parse(store.backup.at) : 0;
  const broken = outsideViews.flatMap(({ id, problem }) => (problem === null ? [] : id));
  const troubles = [
    ...queues.flatMap((queue) =>
      waiting[queue] > bearable[queue] ? words.troubles[queue](number.format(waiting[queue])) : [],
    ),
    ...(age > oldBackup ? [words.oldBackup(duration(age, locale))] : []),
    ...(broken.length > 0 ? [words.brokenViews(broken.join(', '))] : []),
  ];
  if (troubles.length === 0) return <p>{words.well}</p>;
  return troubles.map((detail) => <FailureBand key={detail} problem={{ detail }} />);
}

function Backup({ backup }: Pick<SystemFacts['store'], 'backup'>) {
  const words = useWords(systemWords);
  const { locale } = useLocale();
  const now = useNow();
  if (backup) return words.backupIs(fullTime(Date.parse(backup.at), now, locale), bytesIn(backup.bytes, locale));
  return (
    <>
      {words.backupNone} <code>tagloop backup</code>
    </>
  );
}

interface MailProps extends Pick<ReturnType<typeof useSystem>, 'tryMail'> {
  readonly from: string | null;
}

function Mail({ from, tryMail }: MailProps) {
  const words = useWords(systemWords);
  const act = useAct();
  const { tell, fail } = useToasts();
  return (
    <Section
      title={words.mail}
      text={from === null ? words.noMail : words.mailFrom(from)}
      action={
        from !== null && (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              act(async () => {
                const { to, sent, detail } = await tryMail();
                if (sent) tell({ text: words.tried(to) });
                else fail(words.notSent(detail));
              })
            }
          >
            {words.tryMail}
          </Button>
        )
      }
    />
  );
}
