import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Segments } from '../../../components/Segments.tsx';
import type { Dashboard } from '../../../data/dashboards.ts';
import { useWords } from '../../../words/locale.tsx';
import { editWords } from '../edit/words.ts';
import { dashboardWords } from '../words.ts';
import styles from './Bar.module.css';

interface BarProps {
  readonly all: readonly Dashboard[];
  /** Null: all tiles of the topic. */
  readonly chosen: Dashboard | null;
  readonly onChoose: (id: string | null) => void;
  /** Absent for who may not, and where there is nothing to change. */
  readonly onEdit?: () => void;
  readonly onNew?: () => void;
}

const allTiles = 'all';

/** Which dashboard is shown; for the topic's admins, what they can do with it. */
export function Bar({ all, chosen, onChoose, onEdit, onNew }: BarProps) {
  const words = useWords(dashboardWords);
  const deeds = useWords(editWords);
  if (all.length === 0 && !onNew) return null;
  return (
    <div className={styles.bar}>
      {all.length > 0 && (
        <Segments
          label={words.dashboards}
          value={chosen?.id ?? allTiles}
          choices={[...all.map(({ id, name }) => [id, name] as const), [allTiles, words.all]]}
          onChoose={(value) => onChoose(value === allTiles ? null : value)}
        />
      )}
      <span className="space" />
      {onEdit && (
        <Button size="compact-sm" leftSection={<IconPencil size={14} stroke={1.75} aria-hidden />} onClick={onEdit}>
          {deeds.edit}
        </Button>
      )}
      {onNew && (
        <Button size="compact-sm" leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />} onClick={onNew}>
          {deeds.newDashboard}
        </Button>
      )}
    </div>
  );
}
