import type { ComponentType, ReactNode } from 'react';
import type { Bound } from '../../../data/dashboards.ts';
import { ChartTile } from './ChartTile.tsx';
import { GaugeTile } from './GaugeTile.tsx';
import { ListTile } from './ListTile.tsx';
import { NumberTile } from './NumberTile.tsx';
import { RatioTile } from './RatioTile.tsx';
import { SparklineTile } from './SparklineTile.tsx';
import { StateTile } from './StateTile.tsx';
import { TextTile } from './TextTile.tsx';

export interface BoundProps {
  readonly show: Bound;
  readonly tools?: ReactNode;
}

const drawings: Readonly<Record<Bound['draw'], ComponentType<BoundProps>>> = {
  number: NumberTile,
  ratio: RatioTile,
  gauge: GaugeTile,
  sparkline: SparklineTile,
  line: ChartTile,
  bar: ChartTile,
  pie: ChartTile,
  list: ListTile,
  state: StateTile,
  text: TextTile,
};

/** A tile that shows what a query selects, true as its messages change. */
export function BoundTile(props: BoundProps) {
  const Drawing = drawings[props.show.draw];
  return <Drawing {...props} />;
}
