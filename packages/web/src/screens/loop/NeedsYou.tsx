import { Button } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
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

/** What waits for the reader, each with the one thing to do about it; on a wall, what waits for anybody. */
export function NeedsYou() {
  const words = useWords(loopWords);
  const { me } = useHub();
  const isWall = useWall();
  const mine = useNeedsOf(me.user.name);
  const everyones = useNeedsOfAll();
  const count = isWall ? everyones : mine;
  const title = isWall ? words.needsSomeone : words.needsYou;
  return (
    <section className={styles.needs} aria-label={title} id="needs-you">
      <h2 className={styles.head}>
        {title} {count !== undefined && count > 0 && <span className="quiet num">{words.number(count)}</span>}
      </h2>
      {count === 0 && <p className={styles.none}>{words.nothingNeedsYou}</p>}
      <div className={styles.rows}>
        {needs.map((need) => (
          <NeedRows key={need.query} need={need} />
        ))}
      </div>
    </section>
  );
}

function NeedRows({ need }: { readonly need: Need }) {
  const { me } = useHub();
  const { locale } = useLocale();
  const words = useWords(loopWords);
  const deedsIn = useDeeds();
  const now = useNow();
  const { name } = me.user;
  const isWall = useWall();
  const { messages } = useMessages(isWall ? need.query : need.of(name), mostOfAKind);
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
