import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Segments } from '../../../components/Segments.tsx';
import { useWords } from '../../../words/locale.tsx';
import { deploymentsWords } from '../words.ts';
import styles from './Toolbar.module.css';

export type Layout = 'grid' | 'time';

interface ToolbarProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly services: number;
  readonly environments: number;
  readonly isOnlyDrift: boolean;
  readonly onOnlyDrift: (only: boolean) => void;
  /** Null for who may not. */
  readonly onFreeze: (() => void) | null;
}

export function Toolbar(props: ToolbarProps) {
  const { layout, onLayout, services, environments, isOnlyDrift, onOnlyDrift, onFreeze } = props;
  const words = useWords(deploymentsWords);
  return (
    <div className={styles.bar}>
      <Segments
        label={words.layout}
        value={layout}
        choices={[
          ['grid', words.layouts.grid],
          ['time', words.layouts.time],
        ]}
        onChoose={onLayout}
      />
      {layout === 'grid' && (
        <Segments
          label={words.shown}
          value={isOnlyDrift ? 'drift' : 'all'}
          choices={[
            ['all', words.all],
            ['drift', words.onlyDrift],
          ]}
          onChoose={(choice) => onOnlyDrift(choice === 'drift')}
        />
      )}
      <span className="space" />
      <span className={`clip ${styles.extent}`}>{words.extent(services, environments)}</span>
      {onFreeze && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLock size={14} stroke={1.75} aria-hidden />}
          onClick={onFreeze}
        >
          {words.freeze}
        </Button>
      )}
    </div>
  );
}
