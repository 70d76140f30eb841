import { mondayOf } from '@tagloop/language/time/week';
import { Avatar } from '../../../components/Avatar.tsx';
import { useNow } from '../../../components/clock.ts';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { When } from '../../../components/When.tsx';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { dayRange } from '../../../words/time.ts';
import { releasesWords } from '../words.ts';
import { Attributes } from './Attributes.tsx';
import styles from './BlockRow.module.css';
import type { Block } from './blocks.ts';
import { NewItem } from './NewItem.tsx';
import { Sections, type SectionsScene } from './Sections.tsx';
import { StateBar } from './StateBar.tsx';
import type { Changes } from './useChanges.ts';

interface BlockRowProps {
  readonly block: Block<Message>;
  /** Those near it, to which items can go. */
  readonly others: readonly Block<Message>[];
  readonly scene: SectionsScene;
  readonly mayWrite: boolean;
  readonly changes: Changes;
  readonly href: string;
  readonly isOpened: boolean;
}

/** A release or a week: its name and state at the left, what it brings at the right. */
export function BlockRow({ block, others, scene, mayWrite, changes, href, isOpened }: BlockRowProps) {
  const words = useWords(releasesWords);
  const { root, kind, name, title, attributes, service, state, sections } = block;
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <article className={styles.block} data-opened={isOpened || undefined} aria-label={name}>
      <header className={styles.name}>
        <a href={href} title={words.openThread(name)} data-row-link aria-current={isOpened || undefined}>
          <h2>{name}</h2>
        </a>
        <BlockDate block={block} />
      </header>
      <span className={styles.rail} aria-hidden>
        {state ? <StateGlyph label={state} silent /> : <DrawnGlyph glyph="note" tone="idle" />}
      </span>
      <div className={styles.body}>
        {title && <h3>{title}</h3>}
        <div className={styles.facts}>
          <Avatar user={root.author} size={16} />
          <span>{root.author.name}</span>
          {service && <span>{service}</span>}
          {count > 0 && <span>{words.changes(count)}</span>}
          <Attributes
            attributes={attributes}
            onSet={scene.mayChange(root) ? (next) => changes.setAttributes(block, next) : null}
          />
          {kind === 'release' && (
            <StateBar state={state} onSet={mayWrite ? (next) => changes.setState(block, next) : null} />
          )}
        </div>
        <Sections block={block} others={others} {...scene} />
        {mayWrite && (
          <NewItem sections={scene.sections} onAdd={(section, text) => changes.addItem(block, section, text)} />
        )}
      </div>
    </article>
  );
}

/** What somebody wrote, the days of a week, or when it was made. */
function BlockDate({ block: { kind, name, date, root } }: { readonly block: Block }) {
  const words = useWords(releasesWords);
  const { locale } = useLocale();
  const now = useNow();
  const dayMs = 86_400_000;
  const monday = kind === 'week' ? mondayOf(name) : null;
  if (monday !== null) {
    // At noon, so that no zone makes it another day.
    const first = Date.parse(`${monday}T12:00:00`);
    const isNow = now >= first - dayMs / 2 && now < first + 6.5 * dayMs;
    return (
      <p className={styles.date}>
        {dayRange(first, first + 6 * dayMs, locale)}
        {isNow && <strong>{words.nowWeek}</strong>}
      </p>
    );
  }
  return <p className={styles.date}>{date ?? <When at={root.createdAt} />}</p>;
}
