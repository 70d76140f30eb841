import { Button } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
import { useCallback, useEffect, useState } from 'react';
import { useNow } from '../../components/clock.ts';
import { topicHref } from '../../components/href.ts';
import { MessageText } from '../../components/MessageText.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { stateOf } from '../../components/state.ts';
import { useWall } from '../../components/wall.ts';
import { useHub } from '../../data/hub.tsx';
import { useMessages } from '../../data/messages.ts';
import type { Need } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { duration } from '../../words/time.ts';
import { useDeeds } from '../deeds.ts';
import styles from './NeedsYou.module.css';
import { needs, useNeedsOf, useNeedsOfAll } from './needs.ts';
import { loopWords } from './words.ts';

/** Of one kind; the search has all. */
const mostOfAKind = 4;

/** Behind the `#` of its address. */
export const needsHash = 'needs-you';

interface NeedsYouProps {
  /** Called once all that waits is known. */
  readonly onSettled?: () => void;
}

/** What waits for the reader, each with the one thing to do about it; on a wall, what waits for anybody. */
export function NeedsYou({ onSettled }: NeedsYouProps) {
  const words = useWords(loopWords);
  const { me } = useHub();
  const isWall = useWall();
  const mine = useNeedsOf(me.user.name);
  const everyones = useNeedsOfAll();
  const count = isWall ? everyones : mine;
  const title = isWall ? words.needsSomeone : words.needsYou;
  const [rows, setRows] = useState<ReadonlyMap<Need, number>>(new Map());
  const isSettled = rows.size === needs.length;
  const isEmpty = isSettled && [...rows.values()].every((each) => each === 0);
  const know = useCallback((need: Need, has: number) => setRows((before) => new Map(before).set(need, has)), []);
  useEffect(() => {
    if (isSettled) onSettled?.();
  }, [isSettled, onSettled]);
  return (
    <section className={styles.needs} aria-label={title} id={needsHash}>
      <h2 className={styles.head}>
        {title} {count !== undefined && count > 0 && <span className="quiet num">{words.number(count)}</span>}
      </h2>
      {isEmpty && <p className={styles.none}>{words.nothingNeedsYou}</p>}
      <div className={styles.rows} hidden={!isSettled}>
        {needs.map((need) => (
          <NeedRows key={need.query} need={need} onKnown={know} />
        ))}
      </div>
    </section>
  );
}

interface NeedRowsProps {
  readonly need: Need;
  /** How many wait: at once, and as it changes. */
  readonly onKnown: (need: Need, has: number) => void;
}

function NeedRows({ need, onKnown }: NeedRowsProps) {
  const { me } = useHub();
  const { locale } = useLocale();
  const words = useWords(loopWords);
  const deedsIn = useDeeds();
  const now = useNow();
  const { name } = me.user;
  const isWall = useWall();
  const { messages, status } = useMessages(isWall ? need.query : need.of(name), mostOfAKind);
  const has = status === 'loading' ? undefined : messages.length;
  useEffect(() => {
    if (has !== undefined) onKnown(need, has);
  }, [has, need, onKnown]);
  return messages.slice(0, mostOfAKind).map((message) => {
    const href = topicHref(message.topic, { m: message.id });
    const deeds = deedsIn(message.topic);
    const { change } = need;
    const waited = duration(now - Date.parse(message.createdAt), locale);
    return (
      <article key={message.id} className={styles.row}>
        <span className={styles.glyph}>
          <StateGlyph label={stateOf(message.labels) ?? ''} silent />
        </span>
        <a className={`clip ${styles.title}`} href={href}>
          <MessageText text={titleOf(message.text)} inRow />
        </a>
        <span className={`clip ${styles.why}`}>
          {need.why[locale]}, {words.since(waited)}
        </span>
        {isWall ? null : change && deeds.mayWrite ? (
          <Button
            className={styles.act}
            size="compact-xs"
            variant="default"
            onClick={() => deeds.label(message, change(name))}
          >
            {need.act[locale]}
          </Button>
        ) : (
          <Button className={styles.act} size="compact-xs" variant="default" component="a" href={href}>
            {need.act[locale]}
          </Button>
        )}
      </article>
    );
  });
}
