import { type ReactNode, useEffect, useRef } from 'react';
import styles from './SettingsFrame.module.css';

export interface SettingsPart {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

interface SettingsFrameProps {
  /** Said to screen readers: what the parts are parts of. */
  readonly label: string;
  readonly parts: readonly SettingsPart[];
  /** Id of the part that is shown. */
  readonly current: string;
  readonly children: ReactNode;
}

/** Pages of settings beside a list of them; on narrow pages the list is a line above. */
export function SettingsFrame({ label, parts, current, children }: SettingsFrameProps) {
  const nav = useRef<HTMLElement>(null);
  // On a phone the line of parts is longer than the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is current
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <div className={styles.frame}>
      <nav ref={nav} className={styles.parts} aria-label={label}>
        {parts.map(({ id, title, href }) => (
          <a key={id} href={href} aria-current={id === current ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      {/* Where it scrolls and holds nothing to press, keys must reach it all the same. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <div className={styles.content} key={current} tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** At the right end of the head. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One subject of a page of settings. */
export function Section({ title, text, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h2 className={styles.title}>{title}</h2>
          {text && <p className={styles.text}>{text}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
/** A name and what stands for it, on one line where there is room. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
