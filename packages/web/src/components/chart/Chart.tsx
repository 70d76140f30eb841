import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from '../../words/locale.tsx';
import { useWall } from '../wall.ts';
import styles from './Chart.module.css';
import type { Drawn } from './draw.ts';
import { type ChartModel, rowsOf } from './model.ts';
import type { ChartLook } from './option.ts';

interface ChartProps {
  readonly model: ChartModel;
  /** What it shows, for who does not see it. */
  readonly name: string;
}

/** As large as what it stands in. Its values are a table for who reads instead of sees. */
export function Chart({ model, name }: ChartProps) {
  const { ref: frame, width, height } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const isWall = useWall();
  const { locale } = useLocale();
  const drawn = useRef<Drawn | null>(null);
  const [isReady, setReady] = useState(false);
  const hasRoom = width > 0 && height > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size that it begins with; others come by `resize`
  useEffect(() => {
    if (!hasRoom) return;
    let isGone = false;
    void import('./draw.ts').then(({ draw }) => {
      if (isGone || !canvas.current) return;
      drawn.current = draw(canvas.current, width, height);
      setReady(true);
    });
    return () => {
      isGone = true;
      drawn.current?.close();
      drawn.current = null;
      setReady(false);
    };
  }, [hasRoom]);
  useEffect(() => {
    if (hasRoom) drawn.current?.resize(width, height);
  }, [hasRoom, width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours
  useEffect(() => {
    if (isReady && canvas.current) drawn.current?.show(model, lookOf(canvas.current, locale));
  }, [isReady, model, scheme, isWall, locale]);

  return (
    <figure className={styles.figure}>
      <div ref={frame} className={styles.frame} aria-hidden="true">
        <div ref={canvas} />
      </div>
      <Values model={model} name={name} />
    </figure>
  );
}

function Values({ model, name }: ChartProps) {
  const { head, rows } = useMemo(() => rowsOf(model), [model]);
  return (
    <table className="unseen">
      <caption>{name}</caption>
      <thead>
        <tr>
          <td />
          {head.map((each, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two series may have one name
            <th key={at} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, ...values], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two labels may be alike
          <tr key={at}>
            <th scope="row">{label}</th>
            {values.map((value, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the column is what it is
              <td key={column}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lookOf(element: HTMLElement, locale: string): ChartLook {
  const tokens = getComputedStyle(element);
  const token = (name: string) => tokens.getPropertyValue(`--tl-${name}`).trim();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    ink: token('text-2'),
    quiet: token('text-3'),
    line: token('line'),
    ground: token('raised'),
    series: [1, 2, 3, 4, 5].map((at) => token(`x${at}`)),
    font: tokens.fontFamily,
    format: (value) => numbers.format(value),
  };
}
