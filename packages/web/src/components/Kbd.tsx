import styles from './Kbd.module.css';

/** A key, for those who have a keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.kbd} aria-hidden>
      {children}
    </kbd>
  );
}
