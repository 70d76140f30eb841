import { Menu } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useWords } from '../../../words/locale.tsx';
import { alertsWords } from '../words.ts';

const choices = [1, 4, 8] as const;

/** Takes an alert for some hours: then it is free again by itself. */
export function TakeFor({ onTake }: { readonly onTake: (hours: number) => void }) {
  const words = useWords(alertsWords);
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <IconButton icon={IconClockHour4} name={words.takeFor} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.takeFor}</Menu.Label>
        {choices.map((hours) => (
          <Menu.Item key={hours} onClick={() => onTake(hours)}>
            {words.hours(hours)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
