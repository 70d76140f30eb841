import { levelOf } from '../model/figures.ts';
import { BigValue } from '../parts/BigValue.tsx';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import { useFigure, useFormat } from './useFigure.ts';
import { useNewest } from './useNewest.ts';

/** One number, and the newest message behind it. */
export function NumberTile({ show, tools }: BoundProps) {
  const figure = useFigure(show, show.query);
  const { value, unit, problem } = figure;
  const newest = useNewest(show, figure);
  const format = useFormat();
  return (
    <BoundFrame show={show} tools={tools} level={levelOf(value, show)} {...newest} problem={problem}>
      {value !== undefined && <BigValue value={value === null ? '–' : format(value, unit)} unit={show.unit} />}
    </BoundFrame>
  );
}
