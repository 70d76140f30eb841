/** The figure eight: two circles and their crossing tangents, along which the eight stages lie in the order of flow. */

import { type Stage, stages } from '@tagloop/language/stages';

export interface Point {
  readonly x: number;
  readonly y: number;
}

type Piece =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly length: number }
  | {
      readonly kind: 'arc';
      readonly centre: Point;
      readonly radius: number;
      /** Radians; clockwise on the screen when they grow. */
      readonly start: number;
      readonly end: number;
      readonly length: number;
    };

/** The way from one stage to the next. */
export interface Track {
  readonly length: number;
  /** As the `d` of a path. */
  readonly d: string;
  /** The place so far from the stage, and the direction across the track, of length 1. */
  at(distance: number): { readonly point: Point; readonly across: Point };
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  /** Of a medallion. */
  readonly radius: number;
  readonly centres: Readonly<Record<Stage, Point>>;
  readonly tracks: Readonly<Record<Stage, Track>>;
}

/** @param margin px between the outer medallions' centres and the edge above and below */
export function drawFigure(width: number, radius: number, margin: number): Figure {
  const ring = 0.205 * width;
  const reach = 0.275 * width;
  const outer = 0.375 * width;
  const inner = 0.125 * width;
  const rise = (x: number) => Math.sqrt(ring ** 2 - (x - reach) ** 2);
  const height = 2 * (rise(outer) + margin);
  const middle = { x: width / 2, y: height / 2 };
  const place = (x: number, side: 1 | -1) => ({ x: middle.x + x, y: middle.y + side * rise(Math.abs(x)) });
  const centres: Record<Stage, Point> = {
    plan: place(-inner, -1),
    code: place(-outer, -1),
    build: place(-outer, 1),
    test: place(-inner, 1),
    release: place(inner, -1),
    deploy: place(outer, -1),
    monitor: place(outer, 1),
    feedback: place(inner, 1),
  };

  const left = { x: middle.x - reach, y: middle.y };
  const right = { x: middle.x + reach, y: middle.y };
  // Where the tangents through the crossing touch: above and below the line between the centres.
  const touch = Math.acos(ring / reach);
  const angle = (centre: Point, point: Point) => Math.atan2(point.y - centre.y, point.x - centre.x);
  /** The left circle runs against the clock, the right one with it. */
  const around = (centre: Point, from: number, to: number): Piece => {
    const turn = 2 * Math.PI;
    const [start, end] = centre === left ? [from, from - ((((from - to) % turn) + turn) % turn)] : [from, to];
    return { kind: 'arc', centre, radius: ring, start, end, length: ring * Math.abs(end - start) };
  };
  const onCircle = (centre: Point, at: number) => ({
    x: centre.x + ring * Math.cos(at),
    y: centre.y + ring * Math.sin(at),
  });
  const straight = (from: Point, to: Point): Piece => ({
    kind: 'line',
    from,
    to,
    length: Math.hypot(to.x - from.x, to.y - from.y),
  });
  const onLeft = (from: Stage, to: Stage) =>
    trackOf([around(left, angle(left, centres[from]), angle(left, centres[to]))]);
  const onRight = (from: Stage, to: Stage) =>
    trackOf([around(right, angle(right, centres[from]), angle(right, centres[to]))]);

  return {
    width,
    height,
    radius,
    centres,
    tracks: {
      plan: onLeft('plan', 'code'),
      code: onLeft('code', 'build'),
      build: onLeft('build', 'test'),
      test: trackOf([
        around(left, angle(left, centres.test), touch),
        straight(onCircle(left, touch), onCircle(right, Math.PI + touch)),
        around(right, touch - Math.PI, angle(right, centres.release)),
      ]),
      release: onRight('release', 'deploy'),
      deploy: onRight('deploy', 'monitor'),
      monitor: onRight('monitor', 'feedback'),
      feedback: trackOf([
        around(right, angle(right, centres.feedback), Math.PI - touch),
        straight(onCircle(right, Math.PI - touch), onCircle(left, -touch)),
        around(left, -touch, angle(left, centres.plan)),
      ]),
    },
  };
}

/** The stage behind this one on the loop. */
export function next(stage: Stage): Stage {
  return stages[(stages.indexOf(stage) + 1) % stages.length] ?? stage;
}

function trackOf(pieces: readonly Piece[]): Track {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return {
    length,
    d: pieces.map((piece, index) => drawn(piece, index === 0)).join(''),
    at(distance) {
      let left = distance;
      for (const [index, piece] of pieces.entries()) {
        if (left <= piece.length || index === pieces.length - 1) return along(piece, left);
        left -= piece.length;
      }
      throw new Error('a track has pieces');
    },
  };
}

function along(piece: Piece, distance: number): ReturnType<Track['at']> {
  const share = piece.length === 0 ? 0 : distance / piece.length;
  if (piece.kind === 'line') {
    const { from, to, length } = piece;
    return {
      point: { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
      across: { x: -(to.y - from.y) / length, y: (to.x - from.x) / length },
    };
  }
  const at = piece.start + share * (piece.end - piece.start);
  const across = { x: Math.cos(at), y: Math.sin(at) };
  const { centre, radius } = piece;
  return { point: { x: centre.x + radius * across.x, y: centre.y + radius * across.y }, across };
}

function drawn(piece: Piece, isFirst: boolean): string {
  const { point: start } = along(piece, 0);
  const { point: end } = along(piece, piece.length);
  const move = isFirst ? `M${round(start.x)} ${round(start.y)}` : '';
  if (piece.kind === 'line') return `${move}L${round(end.x)} ${round(end.y)}`;
  const large = Math.abs(piece.end - piece.start) > Math.PI ? 1 : 0;
  const sweep = piece.end > piece.start ? 1 : 0;
  return `${move}A${round(piece.radius)} ${round(piece.radius)} 0 ${large} ${sweep} ${round(end.x)} ${round(end.y)}`;
}

/** A tenth of a pixel is finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
