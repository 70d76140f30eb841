import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './ViewSwitch.module.css';
import type { ViewSwitchProps } from './ViewSwitch.tsx';

/** The same as a menu: for phones, and for many views. */
export function ViewMenu({ views, current, hrefOf, onChoose }: ViewSwitchProps) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const title = current.title[locale];
  return (
    <Menu position="bottom-end" width={220} returnFocus>
      <Menu.Target>
        <Button
          className={styles.menu}
          size="compact-xs"
          variant="default"
          aria-label={words.viewIs(title)}
          rightSection={<IconChevronDown size={14} stroke={1.75} />}
        >
          <current.icon size={16} stroke={1.75} aria-hidden />
          <span className={styles.title}>{title}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.map((view) => (
          <Menu.Item
            key={view.id}
            component="a"
            href={hrefOf(view)}
            aria-current={view === current ? 'page' : undefined}
            leftSection={<view.icon size={16} stroke={1.75} aria-hidden />}
            rightSection={view === current && <IconCheck size={14} stroke={1.75} aria-hidden />}
            onClick={() => onChoose(view)}
          >
            {view.title[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
