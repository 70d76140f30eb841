import { IconSettings } from '@tabler/icons-react';
import { useWords } from '../../words/locale.tsx';
import { settingsHref } from './href.ts';
import styles from './TopicSettings.module.css';
import { topicWords } from './words.ts';

/** From the head of a topic to its settings, for who manages it. */
export function TopicSettingsLink({ path }: { readonly path: string }) {
  const { openSettings } = useWords(topicWords);
  return (
    <a className={styles.link} href={settingsHref(path)} title={openSettings} aria-label={openSettings}>
      <IconSettings size={16} stroke={1.75} aria-hidden />
    </a>
  );
}
