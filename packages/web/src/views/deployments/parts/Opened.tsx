import { IconMessageCircle } from '@tabler/icons-react';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { OutsideLink } from '../../../components/MessageText.tsx';
import { shortLink, shortValue } from '../../../components/short.ts';
import { When } from '../../../components/When.tsx';
import type { Message } from '../../../data/messages.ts';
import { type ToldPush, usePushes } from '../../../data/pushes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import { betweenDeployed, type Drift } from '../model/drift.ts';
import type { Frozen } from '../model/freezes.ts';
import { before, type Cell, goodVersions, next } from '../model/grid.ts';
import { pushesIn } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import { AlertsAfter } from './AlertsAfter.tsx';
import { nameOf } from './CellView.tsx';
import { Changes } from './Changes.tsx';
import { Deeds } from './Deeds.tsx';
import { Freezes } from './Freezes.tsx';
import { History } from './History.tsx';
import { Incidents } from './Incidents.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';
import { Steps } from './Steps.tsx';
import { useActs } from './useActs.ts';

export interface OpenedProps {
  readonly deployed: Deployed<Message>;
  readonly cell: Cell<Message>;
  /** Of what runs in the cell. */
  readonly drift: Drift<ToldPush> | undefined;
  readonly alertHours: number;
  /** What keeps it from being deployed now. */
  readonly frozen: readonly Frozen<Message>[];
  readonly deedsIn: (topic: string) => MessageDeeds<Message>;
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const hourMs = 3_600_000;

/** One deployment: what it brought, what came after it, and what can be done about it. */
export function Opened(props: OpenedProps) {
  const { deployed, cell, drift, alertHours, frozen, deedsIn, hrefOf, onOpen, onClose } = props;
  const words = useWords(deploymentsWords);
  const deeds = deedsIn(deployed.message.topic);
  const acts = useActs(deployed, deeds);
  const { message, service, env, repo, at } = deployed;
  const former = before(cell.history, deployed);
  const { chain, isReading } = usePushes(
    repo === undefined || !former ? null : pushesIn(repo, former.at, at),
    [deployed, former].flatMap((each) => each?.commit ?? []),
  );
  const span = former && betweenDeployed(former, deployed, chain);
  const until = Math.min(at + alertHours * hourMs, next(cell.history, deployed)?.at ?? Number.POSITIVE_INFINITY);
  const isNow = [cell.runs, cell.latest].some((each) => each?.message.id === message.id);
  return (
    <Panel
      title={`${service || words.noService}, ${env || words.noEnvironment}`}
      badge={message.labels
        .filter(({ text }) => text === deployed.state)
        .map((label) => <LabelBadge key={label.text} label={label} />)}
      onClose={onClose}
    >
      <Freezes frozen={frozen} deedsIn={deedsIn} />
      <Facts deployed={deployed} former={former} href={hrefOf(message.id)} />
      {deeds.mayWrite && (
        <Deeds deployed={deployed} earlier={goodVersions(cell.history, deployed)} acts={acts} onOpen={onOpen} />
      )}
      <Steps deployed={deployed} />
      <Changes
        title={span?.direction === 'back' ? words.takenOut : words.changes}
        pushes={former ? (span?.pushes ?? null) : []}
        isReading={isReading}
        none={former ? words.sameCommit : words.first}
      />
      {isNow && drift && (
        <Changes
          title={words.notHere(drift.than)}
          pushes={drift.kind === 'behind' ? drift.pushes : null}
          isReading={false}
          none=""
        />
      )}
      <Incidents deployed={deployed} />
      <AlertsAfter deployed={deployed} until={until} />
      <History history={cell.history} openId={message.id} onOpen={onOpen} />
    </Panel>
  );
}

interface FactsProps {
  readonly deployed: Deployed;
  readonly former: Deployed | null;
  readonly href: string;
}

function Facts({ deployed, former, href }: FactsProps) {
  const words = useWords(deploymentsWords);
  const { message, by, kind, commit, note, url, messages } = deployed;
  return (
    <div>
      <dl className={styles.facts}>
        <dt>{words.version}</dt>
        <dd className="mono">
          {former && `${nameOf(former) ?? words.noVersion} → `}
          <b>{nameOf(deployed) ?? words.noVersion}</b>
        </dd>
        <dt>{words.began}</dt>
        <dd>
          <When at={message.createdAt} /> {words.byWhom(by)}
        </dd>
        {kind && (
          <>
            <dt>{words.kind}</dt>
            <dd>{words.kinds[kind]}</dd>
          </>
        )}
        {commit && (
          <>
            <dt>{words.commit}</dt>
            <dd className="mono">{shortValue(commit)}</dd>
          </>
        )}
        {messages.length > 1 && (
          <>
            <dt>{words.run}</dt>
            <dd>{words.targets(messages.length)}</dd>
          </>
        )}
        {note && (
          <>
            <dt>{words.noteName}</dt>
            <dd>{note}</dd>
          </>
        )}
        {url && /^https?:/i.test(url) && (
          <>
            <dt>{words.outside}</dt>
            <dd>
              <OutsideLink url={url}>{shortLink(url)}</OutsideLink>
            </dd>
          </>
        )}
      </dl>
      <a className={styles.thread} href={href}>
        <IconMessageCircle size={14} stroke={1.75} aria-hidden />
        {words.thread(message.replies)}
      </a>
    </div>
  );
}
