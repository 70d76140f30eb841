import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import type { Group, GroupWrites } from '../../../data/groups.ts';
import { useRightsOfGroup } from '../../../data/rights.ts';
import { useWords } from '../../../words/locale.tsx';
import { groupWords } from './words.ts';

interface RemoveGroupProps {
  readonly group: Group;
  readonly writes: GroupWrites;
  readonly onClose: () => void;
}

/** Says first what hangs on it. */
export function RemoveGroup({ group, writes, onClose }: RemoveGroupProps) {
  const words = useWords(groupWords);
  const { tell } = useToasts();
  const held = useRightsOfGroup(group.name);
  return (
    <ConfirmDialog
      title={words.removeTitle(group.name)}
      deed={words.remove}
      typed={group.name}
      onDo={async () => {
        await writes.remove(group);
        tell({ text: words.removed });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{words.removeWhy(words.membersCount(group.members.length))}</p>
      {held && (
        <div>
          {held.length === 0 ? words.dependsNone : words.dependsTitle}
          <ul>
            {held.map(({ path, level }) => (
              <li key={path}>
                {path} <span className="quiet">{words.level[level]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ConfirmDialog>
  );
}
