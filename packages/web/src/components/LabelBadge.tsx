import { defaultColor, lookOf } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import type { CSSProperties } from 'react';
import styles from './LabelBadge.module.css';
import { StateGlyph } from './StateGlyph.tsx';

interface LabelBadgeProps {
  readonly label: Label;
  /** Leaves out the glyph, where the row's own tells the state. */
  readonly plain?: boolean;
}

/** A label: one with a known look in its tone, any other in colours that are derived from its own. */
export function LabelBadge({ label: { text, color }, plain = false }: LabelBadgeProps) {
  const look = lookOf(text);
  const isKnown = look.glyph !== 'note' && color === defaultColor(text);
  const words = <LabelText text={text} />;
  if (isKnown) {
    return (
      <span className={styles.badge} data-tone={look.tone} data-plain={plain || undefined}>
        {!plain && <StateGlyph label={text} size={12} silent />}
        {words}
      </span>
    );
  }
  // The hub has checked the colour, so nothing but a colour can stand here.
  const own: CSSProperties & { '--c': string } = { '--c': color };
  return (
    <span className={styles.badge} data-own style={own}>
      {words}
    </span>
  );
}

/** `severity:high` as its two parts; the colon stays for screen readers. */
function LabelText({ text }: { readonly text: string }) {
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) return <span className={styles.text}>{text}</span>;
  return (
    <span className={styles.text}>
      <span className={styles.key}>{text.slice(0, colon)}</span>
      <span className="unseen">:</span> {text.slice(colon + 1)}
    </span>
  );
}
