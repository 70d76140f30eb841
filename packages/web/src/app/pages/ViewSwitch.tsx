import type { PlaceState } from '../../components/href.ts';
import type { View } from '../../views/ViewHost.tsx';
import { useLocale } from '../../words/locale.tsx';
import styles from './ViewSwitch.module.css';

interface ViewSwitchProps {
  readonly views: readonly View[];
  readonly current: View;
  readonly hrefOf: (state: PlaceState) => string;
}

/** The ways to look at these messages; with one way there is nothing to choose. */
export function ViewSwitch({ views, current, hrefOf }: ViewSwitchProps) {
  const { locale } = useLocale();
  if (views.length < 2) return null;
  return (
    <nav className={styles.switch}>
      {views.map((view) => (
        <a key={view.id} href={hrefOf({ view: view.id })} aria-current={view === current ? 'page' : undefined}>
          <view.icon size={14} stroke={1.75} aria-hidden />
          {view.title[locale]}
        </a>
      ))}
    </nav>
  );
}
