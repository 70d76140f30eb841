import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './ViewSwitch.module.css';
import type { ViewSwitchProps } from './ViewSwitch.tsx';

interface ViewMenuProps extends ViewSwitchProps {
  readonly className: string | undefined;
}

/** Views as a menu: all of them on a phone, those that found no room beside the title elsewhere. */
export function ViewMenu({ views, current, hrefOf, onChoose, className }: ViewMenuProps) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const shown = views.find((view) => view === current);
  return (
    <Menu position="bottom-end" width={220} returnFocus>
      <Menu.Target>
        <UnstyledButton
          className={className}
          aria-current={shown ? 'page' : undefined}
          aria-label={shown ? words.viewIs(shown.title[locale]) : words.moreViews}
        >
          {shown && <shown.icon size={14} stroke={1.75} aria-hidden />}
          <span className={styles.title}>{shown ? shown.title[locale] : words.more}</span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
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
