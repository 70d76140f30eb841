import { useWords } from '../../../words/locale.tsx';
import { levelOf, ratioOf } from '../model/figures.ts';
import { BigValue } from '../parts/BigValue.tsx';
import { dashboardWords } from '../words.ts';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import { useFigure, useFormat } from './useFigure.ts';
import { useNewest } from './useNewest.ts';

/** What share of a query another one is, in percent, with both counts. */
export function RatioTile({ show, tools }: BoundProps) {
  const words = useWords(dashboardWords);
  const format = useFormat();
  const part = useFigure(show, show.query);
  const whole = useFigure(show, show.of ?? '');
  const { at } = useNewest(show, part);
  const isKnown = typeof part.value === 'number' && typeof whole.value === 'number';
  const ratio = isKnown ? ratioOf(part.value ?? 0, whole.value ?? 0) : undefined;
  const counts = isKnown
    ? words.of(format(part.value ?? 0, part.unit), format(whole.value ?? 0, whole.unit))
    : undefined;
  return (
    <BoundFrame
      show={show}
      tools={tools}
      level={levelOf(ratio?.percent, show)}
      text={ratio?.isBeyond ? words.beyond(counts ?? '') : counts}
      at={at}
      problem={part.problem ?? whole.problem}
    >
      {ratio && <BigValue value={ratio.percent === null ? '–' : format(ratio.percent)} unit="%" />}
    </BoundFrame>
  );
}
