import { IconLock } from '@tabler/icons-react';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { shortValue } from '../../../components/short.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Deployed } from '../model/deployed.ts';
import type { Drift } from '../model/drift.ts';
import type { Cell } from '../model/grid.ts';
import { deploymentsWords } from '../words.ts';
import styles from './Grid.module.css';
import { Progress } from './Progress.tsx';

interface CellViewProps {
  readonly cell: Cell;
  readonly drift: Drift<unknown> | undefined;
  /** Why nothing of this service should be deployed here; undefined where that holds for all of the environment. */
  readonly frozen: string | undefined;
  /** Where it stands, for the keys. */
  readonly place: string;
  readonly isInOrder: boolean;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}

/** Version first; a state only where it deviates. */
export function CellView({ cell, drift, frozen, place, isInOrder, isOpened, onOpen }: CellViewProps) {
  const words = useWords(deploymentsWords);
  const { latest, runs } = cell;
  const shown = shownState(latest);
  const former = latest !== runs && runs && runs.version !== latest.version ? runs : null;
  const note = noteOf(latest, words);
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={shown}
      data-place={place}
      data-opened={isOpened || undefined}
      tabIndex={isInOrder ? 0 : -1}
      onClick={onOpen}
    >
      <span className={styles.version}>
        {shown && <StateGlyph label={shown} size={14} />}
        <span className="clip mono" title={latest.version ?? latest.commit}>
          {nameOf(latest) ?? words.noVersion}
        </span>
        {frozen && (
          <span className={styles.lock} role="img" aria-label={words.frozenFor(frozen)} title={words.frozenFor(frozen)}>
            <IconLock size={12} stroke={1.75} aria-hidden />
          </span>
        )}
      </span>
      <span className={styles.facts} data-crowded={drift !== undefined || former !== null || undefined}>
        {note && <span>{note}</span>}
        <TimeAgo at={latest.message.createdAt} />
        <span className={`clip ${styles.who}`}>{latest.by}</span>
        {latest.messages.length > 1 && <span>{words.targets(latest.messages.length)}</span>}
        {former && <span className="clip">{words.before(nameOf(former) ?? words.noVersion)}</span>}
        {drift && <DriftNote drift={drift} />}
      </span>
      <Progress deployed={latest} />
    </button>
  );
}

function DriftNote({ drift }: { readonly drift: Drift<unknown> }) {
  const words = useWords(deploymentsWords);
  if (drift.kind === 'unknown') {
    return <span title={words.driftUnknownWhy(drift.than)}>{words.driftUnknown}</span>;
  }
  const { length } = drift.pushes;
  return (
    <span className={styles.behind} title={words.behindWhy(length, drift.than)}>
      {words.behind(length)}
    </span>
  );
}

/** What is well has none. */
function shownState({ state, kind }: Deployed): string | undefined {
  if (state !== undefined && state !== 'Success') return state;
  return kind === 'rollback' ? 'RolledBack' : undefined;
}

export function nameOf({ version, commit }: Deployed): string | undefined {
  return version ?? (commit === undefined ? undefined : shortValue(commit));
}

type Words = (typeof deploymentsWords)['en'];

function noteOf(deployed: Deployed, words: Words): string | undefined {
  switch (shownState(deployed)) {
    case 'Failed':
      return words.failed;
    case 'RolledBack':
      return words.rolledBack;
    case 'Deploying':
      return words.goes;
    case 'Waiting':
      return words.waiting;
    case 'Cancelled':
      return words.cancelled;
    default:
      return undefined;
  }
}
