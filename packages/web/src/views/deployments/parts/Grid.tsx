import { IconLock } from '@tabler/icons-react';
import { type CSSProperties, memo, useEffect, useMemo, useRef, useState } from 'react';
import { searchHref } from '../../../components/href.ts';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { ToldPush } from '../../../data/pushes.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Drift, Waiting } from '../model/drift.ts';
import type { Environment } from '../model/environments.ts';
import { type Frozen, freezesFor, freezesOf } from '../model/freezes.ts';
import type { Row } from '../model/grid.ts';
import { openAlerts } from '../model/queries.ts';
import { deploymentsWords } from '../words.ts';
import { CellView } from './CellView.tsx';
import styles from './Grid.module.css';
import { type Place, useGridKeys } from './useGridKeys.ts';

export interface GridRow {
  readonly row: Row;
  /** How many alerts of the service are open. */
  readonly alerts: number;
  readonly drift: ReadonlyMap<string, Drift<ToldPush>>;
  /** Null: nothing of the service runs, or nothing can be said yet. */
  readonly waiting: Waiting<ToldPush> | null;
}

interface GridProps {
  readonly rows: readonly GridRow[];
  readonly environments: readonly Environment[];
  readonly frozen: readonly Frozen[];
  /** Shows why an environment is frozen. */
  readonly onFrozen: (env: string) => void;
  /** Id of the message of the deployment that is open. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Shows what waits for a service. */
  readonly onWaiting: (service: string) => void;
}

/** Service × environment. One of its cells is in the order of Tab; arrows go from one to the next. */
export function Grid({ rows, environments, frozen, onFrozen, openId, onOpen, onWaiting }: GridProps) {
  const words = useWords(deploymentsWords);
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<Place | null>(null);
  const { onKeyDown } = useGridKeys(grid, rows.length, environments.length + 1);
  const first = useMemo(() => firstPlace(rows, environments), [rows, environments]);
  const inOrder = focused && hasCell(rows, environments, focused) ? focused : first;
  // The panel that opens beside the grid takes of its room.
  useEffect(() => {
    if (openId === undefined) return;
    grid.current?.querySelector('[data-opened]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [openId]);
  const columns: CSSProperties & { '--columns': number } = { '--columns': environments.length };
  return (
    <table
      ref={grid}
      className={styles.grid}
      style={columns}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys go from cell to cell, which makes it one
      role="grid"
      aria-label={words.grid}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setFocused(placeOf(target))}
    >
      <thead>
        <tr className={styles.head}>
          <th scope="col">{words.service}</th>
          {environments.map(({ name, tier }) => (
            <th key={name} scope="col" data-tier={tier} title={tier ?? undefined}>
              <span className={styles.environment}>
                <span className="clip">{name || words.noEnvironment}</span>
                {freezesOf(frozen, name).length > 0 && (
                  <button
                    type="button"
                    className={styles.frozen}
                    aria-label={words.frozen}
                    onClick={() => onFrozen(name)}
                  >
                    <IconLock size={14} stroke={1.75} aria-hidden />
                    <span>{words.frozen}</span>
                  </button>
                )}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((each, index) => (
          <Line
            key={each.row.service}
            each={each}
            index={index}
            environments={environments}
            frozen={frozen}
            inOrder={inOrder?.row === index ? inOrder.column : null}
            openId={openId}
            onOpen={onOpen}
            onWaiting={onWaiting}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps extends Omit<GridProps, 'rows' | 'onFrozen'> {
  readonly each: GridRow;
  readonly index: number;
  /** The column that is in the order of Tab. */
  readonly inOrder: number | null;
}

const Line = memo(function Line(props: LineProps) {
  const { each, index, environments, frozen, inOrder, openId, onOpen, onWaiting } = props;
  const words = useWords(deploymentsWords);
  const { row, alerts, drift, waiting } = each;
  return (
    <tr className={styles.line}>
      <th className={styles.service} scope="row">
        <span className={styles.name}>
          <span className="clip" title={row.service}>
            {row.service || words.noService}
          </span>
          {alerts > 0 && (
            <a
              className={styles.alerts}
              href={searchHref({ q: openAlerts(row.service) ?? undefined })}
              title={words.alerts(alerts)}
            >
              <StateGlyph label="open" size={12} silent />
              <span aria-hidden>{alerts}</span>
              <span className="unseen">{words.alerts(alerts)}</span>
            </a>
          )}
        </span>
        {waiting && waiting.pushes?.length !== 0 && (
          <button
            type="button"
            className={styles.waiting}
            data-unknown={waiting.pushes === null || undefined}
            title={waiting.pushes === null ? words.waitsUnknownWhy : undefined}
            data-place={`${index} 0`}
            tabIndex={inOrder === 0 ? 0 : -1}
            onClick={() => onWaiting(row.service)}
          >
            {waiting.pushes ? words.waits(waiting.pushes.length) : words.waitsUnknown}
          </button>
        )}
      </th>
      {environments.map(({ name, tier }, column) => {
        const cell = row.cells.get(name);
        return (
          <td key={name} className={styles.place} data-tier={tier}>
            {cell ? (
              <CellView
                cell={cell}
                drift={drift.get(name)}
                frozen={whyFrozen(frozen, row.service, name)}
                place={`${index} ${column + 1}`}
                isInOrder={inOrder === column + 1}
                isOpened={cell.history.some(({ message }) => message.id === openId)}
                onOpen={() => onOpen(cell.latest.message.id)}
              />
            ) : (
              <span className={styles.none}>–</span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Where only this service is; where all are, the head says so. */
function whyFrozen(frozen: readonly Frozen[], service: string, env: string): string | undefined {
  const own = freezesFor(frozen, { service, env }).find(({ freeze }) => freeze.service !== undefined);
  return freezesOf(frozen, env).length > 0 ? undefined : own?.freeze.reason;
}

function placeOf(target: Element): Place | null {
  const [row, column] = (target.closest('[data-place]')?.getAttribute('data-place') ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

function hasCell(rows: readonly GridRow[], environments: readonly Environment[], { row, column }: Place): boolean {
  const each = rows[row];
  if (!each) return false;
  if (column === 0) return each.waiting !== null && each.waiting.pushes?.length !== 0;
  return each.row.cells.has(environments[column - 1]?.name ?? '');
}

function firstPlace(rows: readonly GridRow[], environments: readonly Environment[]): Place | null {
  for (let column = 1; column <= environments.length; column += 1) {
    if (hasCell(rows, environments, { row: 0, column })) return { row: 0, column };
  }
  return null;
}
