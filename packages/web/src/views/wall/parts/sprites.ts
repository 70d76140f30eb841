/** One small picture of a hexagon for each state, drawn once for a size and copied thousands of times. */

import type { ItemState } from '../../../data/items.ts';

export interface Palette {
  readonly surface: string;
  readonly ok: string;
  readonly warn: string;
  readonly warnEdge: string;
  readonly bad: string;
  readonly edge: string;
  readonly text: string;
}

/** From the tokens that hold where the element stands. */
export function paletteOf(element: Element): Palette {
  const tokens = getComputedStyle(element);
  const token = (name: string) => tokens.getPropertyValue(`--tl-${name}`).trim();
  return {
    surface: token('surface'),
    ok: token('hex-ok'),
    warn: token('warn-solid'),
    warnEdge: token('warn'),
    bad: token('bad-solid'),
    edge: token('line-control'),
    text: token('text-2'),
  };
}

export interface Sprites {
  /** Px of the page from the middle of a picture to its edge. */
  readonly half: number;
  readonly of: Readonly<Record<ItemState | 'gone', HTMLCanvasElement>>;
}

/** From this radius on a mark inside says the state without its colour; below it size, edge and filling do. */
const markedFrom = 6;

/** @param scale device pixels in a px */
export function createSprites(radius: number, scale: number, palette: Palette): Sprites {
  const half = Math.ceil(radius + 1);
  const draw = (paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(half * 2 * scale);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (!context) return canvas;
    context.scale(scale, scale);
    context.translate(half, half);
    // Takes away what stood there before.
    hexagon(context, radius + 0.6);
    context.fillStyle = palette.surface;
    context.fill();
    paint(context);
    return canvas;
  };
  const mark = radius >= markedFrom;
  const arm = radius * 0.34;
  return {
    half,
    of: {
      gone: draw(() => undefined),
      UP: draw((context) => {
        hexagon(context, radius * 0.86);
        context.fillStyle = palette.ok;
        context.fill();
      }),
      WARN: draw((context) => {
        hexagon(context, radius * 0.93);
        context.fillStyle = palette.warn;
        context.fill();
        context.strokeStyle = palette.warnEdge;
        context.lineWidth = Math.max(0.7, radius * 0.09);
        context.stroke();
        if (!mark) return;
        stroke(context, 'rgb(50 30 0)', radius * 0.2);
        line(context, 0, -arm * 1.2, 0, arm * 0.3);
        line(context, 0, arm * 1.15, 0, arm * 1.2);
      }),
      AL: draw((context) => {
        hexagon(context, radius);
        context.fillStyle = palette.bad;
        context.fill();
        if (!mark) return;
        stroke(context, '#fff', radius * 0.2);
        line(context, -arm, -arm, arm, arm);
        line(context, arm, -arm, -arm, arm);
      }),
      unknown: draw((context) => {
        hexagon(context, radius * 0.8);
        context.strokeStyle = palette.edge;
        context.lineWidth = Math.max(1, radius * 0.14);
        context.stroke();
        if (radius < 9) return;
        context.fillStyle = palette.text;
        context.font = `600 ${Math.round(radius)}px "Inter Variable", sans-serif`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillText('?', 0, radius * 0.06);
      }),
    },
  };
}

function hexagon(context: CanvasRenderingContext2D, radius: number): void {
  const across = (radius * Math.sqrt(3)) / 2;
  context.beginPath();
  context.moveTo(0, -radius);
  context.lineTo(across, -radius / 2);
  context.lineTo(across, radius / 2);
  context.lineTo(0, radius);
  context.lineTo(-across, radius / 2);
  context.lineTo(-across, -radius / 2);
  context.closePath();
}

function stroke(context: CanvasRenderingContext2D, color: string, width: number): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineCap = 'round';
}

function line(context: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.stroke();
}
