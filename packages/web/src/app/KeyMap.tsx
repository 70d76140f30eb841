import { Modal } from '@mantine/core';
import { KeyCaps } from '../components/KeyCaps.tsx';
import { keyMap } from '../components/keyMap.ts';
import { useLocale, useWords } from '../words/locale.tsx';
import styles from './KeyMap.module.css';
import { appWords } from './words.ts';

/** Which key does what. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(appWords);
  const { locale } = useLocale();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.keyMap}
      size={640}
      centered
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ title: styles.title }}
    >
      <div className={styles.groups}>
        {keyMap.map(({ title, keys }) => (
          <section key={title.en} aria-label={title[locale]}>
            <h3 className={styles.head}>{title[locale]}</h3>
            <dl>
              {Object.entries(keys).map(([key, does]) => (
                <div key={key} className={styles.line}>
                  <dt>{does[locale]}</dt>
                  <dd>
                    <span className="unseen">{key}</span>
                    <KeyCaps keys={key} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
