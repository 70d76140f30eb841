import { Button, NativeSelect } from '@mantine/core';
import { IconBellOff, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { useWords } from '../../../words/locale.tsx';
import { type Filter, filters } from '../model/alerts.ts';
import type { ShownSilence } from '../model/silences.ts';
import { alertsWords } from '../words.ts';
import styles from './Toolbar.module.css';
import type { Sound } from './useSound.ts';

export type Layout = 'list' | 'columns';

interface ToolbarProps {
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** How many each filter shows. */
  readonly counts: Readonly<Record<Filter, number>>;
  /** Key of a tag, or empty. */
  readonly group: string;
  readonly onGroup: (key: string) => void;
  readonly sound: Sound;
  readonly silences: readonly ShownSilence[];
  readonly isShowingSilences: boolean;
  readonly onShowSilences: (isShown: boolean) => void;
}

export function Toolbar(props: ToolbarProps) {
  const { layout, onLayout, filter, onFilter, counts, group, onGroup, sound, silences } = props;
  const { isShowingSilences, onShowSilences } = props;
  const words = useWords(alertsWords);
  const known: readonly (readonly [string, string])[] = Object.entries(words.groups);
  const isOwn = group !== '' && !known.some(([key]) => key === group);
  return (
    <div className={styles.bar}>
      <Segments
        label={words.shown}
        value={filter}
        choices={filters.map((each) => [each, `${words.filters[each]} ${counts[each]}`])}
        onChoose={onFilter}
      />
      <Segments
        label={words.layout}
        value={layout}
        choices={[
          ['list', words.layouts.list],
          ['columns', words.layouts.columns],
        ]}
        onChoose={onLayout}
      />
      <span className="space" />
      {silences.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isShowingSilences}
          leftSection={<IconBellOff size={14} stroke={1.75} aria-hidden />}
          onClick={() => onShowSilences(!isShowingSilences)}
        >
          {words.silencesAre(silences.length, silences.filter(({ endsSoon }) => endsSoon).length)}
        </Button>
      )}
      <NativeSelect
        size="xs"
        aria-label={words.groupBy}
        value={group}
        onChange={(event) => onGroup(event.currentTarget.value)}
        data={[
          { value: '', label: words.noGroups },
          ...known.map(([value, label]) => ({ value, label })),
          ...(isOwn ? [{ value: group, label: group }] : []),
        ]}
      />
      <IconButton
        icon={sound.isOn ? IconVolume : IconVolumeOff}
        name={words.sound}
        pressed={sound.isOn}
        onClick={sound.turn}
      />
    </div>
  );
}
