import { useState } from 'react';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import table from '../../../components/Table.module.css';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import type { AccountWrites, Token, User } from '../../../data/accounts.ts';
import { usePeople } from '../../../data/people.ts';
import { useWords } from '../../../words/locale.tsx';
import { EditPerson } from '../people/EditPerson.tsx';
import { UserCell } from '../UserCell.tsx';
import { readKind } from './kinds.ts';
import { RobotMenu } from './RobotMenu.tsx';
import { TokensDialog } from './TokensDialog.tsx';
import { robotWords } from './words.ts';

export type RobotDeed = 'tokens' | 'edit' | 'archive';

interface RobotTableProps {
  readonly robots: readonly User[];
  readonly tokens: readonly Token[];
  readonly writes: AccountWrites;
}

export function RobotTable({ robots, tokens, writes }: RobotTableProps) {
  const words = useWords(robotWords);
  const [asked, setAsked] = useState<{ readonly robot: User; readonly deed: RobotDeed } | null>(null);
  const tokensOf = ({ name }: User) => tokens.filter(({ user }) => user === name);
  const people = usePeople();
  const close = () => setAsked(null);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{words.robot}</th>
            <th className={table.wide}>{words.kind}</th>
            <th>{words.owner}</th>
            <th>{words.lastUsed}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {robots.map((robot) => {
            const own = tokensOf(robot);
            const last = own
              .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
              .toSorted()
              .at(-1);
            return (
              <tr key={robot.id}>
                <td className={table.main}>
                  <UserCell user={robot}>{` · ${reachOf(own) || words.noToken}`}</UserCell>
                </td>
                <td className={`${table.wide} ${table.small}`}>{words.kinds[readKind(robot.kind)]}</td>
                <td className={`${table.small} ${table.named} clip`}>
                  <Owner name={robot.owner} mayComeIn={people.has(robot.owner ?? '')} />
                </td>
                <td className={table.small}>{last ? <TimeAgo at={last} /> : words.never}</td>
                <td className={table.deeds}>
                  <RobotMenu
                    robot={robot}
                    onAsk={(deed) => setAsked({ robot, deed })}
                    restore={() => writes.archive(robot, false)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {asked?.deed === 'tokens' && (
        <TokensDialog robot={asked.robot} tokens={tokensOf(asked.robot)} writes={writes} onClose={close} />
      )}
      {asked?.deed === 'edit' && (
        <EditPerson
          profile={{ user: asked.robot, email: null }}
          change={(to) => writes.change(asked.robot, to)}
          onClose={close}
        />
      )}
      {asked?.deed === 'archive' && <ArchiveRobot robot={asked.robot} writes={writes} onClose={close} />}
    </>
  );
}

/** Who is archived is marked: somebody else has to answer for the robot. */
function Owner({ name, mayComeIn }: { readonly name: string | null; readonly mayComeIn: boolean }) {
  const words = useWords(robotWords);
  if (name === null) return words.nobody;
  return mayComeIn ? name : `${name} · ${words.ownerArchived}`;
}

/** The topics that its tokens reach, each once. */
function reachOf(tokens: readonly Token[]): string {
  return [...new Set(tokens.flatMap(({ scopes }) => scopes.map(({ topics }) => topics)))].join(', ');
}

interface ArchiveRobotProps {
  readonly robot: User;
  readonly writes: AccountWrites;
  readonly onClose: () => void;
}

function ArchiveRobot({ robot, writes, onClose }: ArchiveRobotProps) {
  const words = useWords(robotWords);
  const { tell } = useToasts();
  return (
    <ConfirmDialog
      title={words.archiveTitle(robot.name)}
      deed={words.archive}
      onDo={async () => {
        await writes.archive(robot, true);
        tell({ text: words.archived(robot.name), undo: () => void writes.archive(robot, false) });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.archiveWhy}</p>
    </ConfirmDialog>
  );
}
