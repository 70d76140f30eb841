import type { Stage } from '@tagloop/language/stages';
import { lazy, Suspense, useState } from 'react';
import { stageIcons } from '../../components/stageIcons.ts';
import type { StageStory } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import styles from './Medallion.module.css';
import { useUrgent } from './needs.ts';
import type { Share } from './shares.ts';
import { loopWords } from './words.ts';

const NewestOf = lazy(() => import('./NewestOf.tsx').then((module) => ({ default: module.NewestOf })));

interface MedallionProps {
  readonly story: StageStory;
  readonly href: string;
  /** In per cent of the figure. */
  readonly left: number;
  readonly top: number;
  /** What is not well, of all that came. */
  readonly shares: readonly Share[];
  readonly flashing: boolean;
}

/** The door to a stage: its icon, what is not well as an arc, and what needs somebody now. */
export function Medallion({ story, href, left, top, shares, flashing }: MedallionProps) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  const urgent = useUrgent(story.stage);
  const [isOpen, setOpen] = useState(false);
  const name = story.title[locale];
  const place = { left: `${left}%`, top: `${top}%` };
  return (
    <>
      <a
        className={styles.medallion}
        href={href}
        style={place}
        data-flash={flashing || undefined}
        aria-label={urgent > 0 ? `${name}, ${words.waiting(words.number(urgent))}` : name}
        onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setOpen(true)}
        onPointerLeave={() => setOpen(false)}
        onFocus={(event) => setOpen(event.target.matches(':focus-visible'))}
        onBlur={() => setOpen(false)}
      >
        <Ring stage={story.stage} shares={shares} />
        {urgent > 0 && <span className={styles.counter}>{words.number(urgent)}</span>}
      </a>
      {isOpen && (
        <Suspense fallback={null}>
          <NewestOf story={story} beside={<span className={styles.anchor} style={place} />} />
        </Suspense>
      )}
    </>
  );
}

/** In a box of 48; the ring's middle runs at 23.25, so that its edge is the box. */
function Ring({ stage, shares }: { readonly stage: Stage; readonly shares: readonly Share[] }) {
  const StageIcon = stageIcons[stage];
  return (
    <svg viewBox="0 0 48 48" className={styles.ring} aria-hidden>
      <circle className={styles.plate} cx="24" cy="24" r="23.25" />
      {shares.map(({ tone, from, to }) => (
        <circle
          key={tone}
          className={styles.share}
          data-tone={tone}
          cx="24"
          cy="24"
          r="23.25"
          pathLength={1}
          strokeDasharray={`${to - from} 1`}
          strokeDashoffset={-from}
          transform="rotate(-90 24 24)"
        />
      ))}
      <StageIcon x={13.5} y={13.5} size={21} stroke={1.75} />
    </svg>
  );
}
