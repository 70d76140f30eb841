import { IconUsers, IconUsersGroup, IconX } from '@tabler/icons-react';
import { Avatar } from '../../../components/Avatar.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import table from '../../../components/Table.module.css';
import type { Level } from '../../../data/rights.ts';
import { useUsers } from '../../../data/users.ts';
import { useWords } from '../../../words/locale.tsx';
import { everybody, type Levels, subjectOf } from './changes.ts';
import styles from './Rights.module.css';
import { rightsWords } from './words.ts';

const levels: readonly Level[] = ['read', 'write', 'admin'];

interface MatrixProps {
  /** As the hub has them: what differs is marked. */
  readonly was: Levels;
  readonly levels: Levels;
  readonly onChange: (levels: Levels) => void;
}

/** Users and groups by rows, levels by columns; a higher level holds the lower ones. */
export function Matrix({ was, levels: is, onChange }: MatrixProps) {
  const words = useWords(rightsWords);
  const put = (key: string, level: Level | null) => {
    const next = new Map(is);
    if (level) next.set(key, level);
    else next.delete(key);
    onChange(next);
  };
  return (
    <table className={`${table.table} ${styles.matrix}`}>
      <thead>
        <tr>
          <th>{words.who}</th>
          {levels.map((level) => (
            <th key={level} className={styles.level}>
              {words.level[level]}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rowsOf(is).map((key) => {
          const name = nameOf(key) ?? words.everybody;
          const held = is.get(key);
          return (
            <tr key={key} data-changed={was.get(key) !== held || undefined}>
              <td className={table.main}>
                <Who subject={key} />
              </td>
              {levels.map((level) => (
                <td key={level} className={styles.level}>
                  <label className={styles.cell}>
                    <input
                      type="radio"
                      name={key}
                      aria-label={`${name}: ${words.level[level]}`}
                      checked={held === level}
                      data-held={(held && levels.indexOf(held) > levels.indexOf(level)) || undefined}
                      onChange={() => put(key, level)}
                    />
                  </label>
                </td>
              ))}
              <td className={table.deeds}>
                {held && <IconButton icon={IconX} name={words.takeAway(name)} onClick={() => put(key, null)} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Everybody first, then groups, then users; each by name. */
function rowsOf(is: Levels): string[] {
  const named = [...is.keys()].filter((key) => key !== everybody);
  return [everybody, ...named.toSorted((one, other) => one.localeCompare(other))];
}

function nameOf(key: string): string | undefined {
  const { user, group } = subjectOf(key);
  return user ?? group;
}

function Who({ subject }: { readonly subject: string }) {
  const words = useWords(rightsWords);
  const users = useUsers();
  const { user, group } = subjectOf(subject);
  const known = users.find(({ name }) => name === user);
  const icon = { size: 16, stroke: 1.75, className: styles.icon, 'aria-hidden': true };
  if (user !== undefined) {
    const shown = known ?? { name: user, fullName: '', robot: false, kind: null };
    return (
      <span className={table.line}>
        <Avatar user={shown} />
        <span className="clip">
          {shown.fullName || user} <span className="quiet">@{user}</span>
        </span>
      </span>
    );
  }
  return (
    <span className={table.line}>
      {group === undefined ? <IconUsers {...icon} /> : <IconUsersGroup {...icon} />}
      <span className="clip">
        {group ?? words.everybody}{' '}
        <span className="quiet">{group === undefined ? words.everybodyWhy : words.group}</span>
      </span>
    </span>
  );
}
