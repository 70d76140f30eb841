import { useMediaQuery } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { View } from '../../views/ViewHost.tsx';
import { useLocale, useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './ViewSwitch.module.css';

/** More than these do not fit beside the title: the best of them do, and a menu has the others. */
const mostBeside = 4;
const ViewMenu = lazy(() => import('./ViewMenu.tsx').then((module) => ({ default: module.ViewMenu })));

export interface ViewSwitchProps {
  /** The best first. */
  readonly views: readonly View[];
  readonly current: View;
  readonly hrefOf: (view: View) => string;
  /** The reader took one: the address says it now, this is to remember it. */
  readonly onChoose: (view: View) => void;
}

/** The ways to look at these messages; with one way there is nothing to choose. */
export function ViewSwitch(props: ViewSwitchProps) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const isNarrow = useMediaQuery('(max-width: 63.99em)');
  const { views, current, hrefOf, onChoose } = props;
  if (views.length < 2) return null;
  if (isNarrow) {
    return (
      <Suspense fallback={null}>
        <ViewMenu {...props} className={styles.alone} />
      </Suspense>
    );
  }
  const beside = views.length > mostBeside ? views.slice(0, mostBeside - 1) : views;
  const others = views.slice(beside.length);
  return (
    <nav className={styles.switch} aria-label={words.views}>
      {beside.map((view) => (
        <a
          key={view.id}
          className={styles.way}
          href={hrefOf(view)}
          aria-current={view === current ? 'page' : undefined}
          onClick={(event) => isPlain(event) && onChoose(view)}
        >
          <view.icon size={14} stroke={1.75} aria-hidden />
          {view.title[locale]}
        </a>
      ))}
      {others.length > 0 && (
        <Suspense fallback={<MenuPlace name={words.more} />}>
          <ViewMenu {...props} views={others} className={styles.way} />
        </Suspense>
      )}
    </nav>
  );
}

/** As wide as the menu that comes. */
function MenuPlace({ name }: { readonly name: string }) {
  return (
    <span className={styles.way}>
      {name}
      <IconChevronDown size={14} stroke={1.75} aria-hidden />
    </span>
  );
}

/** Who opens one in another tab chooses nothing here. */
function isPlain(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }): boolean {
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
}
