const [width, height] = [52, 18];

/** A line of a few numbers, the last one marked. Says nothing to screen readers: the number beside it does. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const points = values.map((value, index) => ({
    x: 1 + (index * (width - 4)) / Math.max(1, values.length - 1),
    y: height - 2.5 - ((height - 5) * value) / most,
  }));
  const last = points.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="var(--tl-text-2)"
        strokeWidth="1.25"
        strokeLinejoin="round"
      />
      {last && <circle cx={last.x} cy={last.y} r="2" fill="var(--tl-text-2)" />}
    </svg>
  );
}
