import { Kbd } from './Kbd.tsx';
import styles from './KeyCaps.module.css';

const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  Escape: 'Esc',
  Enter: '↵',
  Backspace: '⌫',
};

/** Keys as they stand on the keyboard: `g b` is G, then B; `mod+k` both at once. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.caps}>
      {keys.split(/[ +]/).map((key) => (
        <Kbd key={key}>{names[key] ?? key.toUpperCase()}</Kbd>
      ))}
    </span>
  );
}
