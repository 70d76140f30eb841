/** Paints a layout on a canvas, all of it or only the hexagons that changed. */

import type { ItemState } from '../../../data/items.ts';
import type { Layout } from '../model/layout.ts';
import { createSprites, paletteOf } from './sprites.ts';

export interface Painter {
  /** Paints these hexagons with the next frame, however often it is told. */
  soil(ids: readonly string[]): void;
  close(): void;
}

interface Scene {
  readonly layout: Layout;
  readonly width: number;
  readonly stateOf: (id: string) => ItemState | null;
  /** The name of the group whose items have none. */
  readonly nameless: string;
}

export function createPainter(canvas: HTMLCanvasElement, { layout, width, stateOf, nameless }: Scene): Painter {
  const scale = window.devicePixelRatio;
  const palette = paletteOf(canvas);
  const sprites = createSprites(layout.radius, scale, palette);
  const places = new Map(layout.cells.map((cell) => [cell.id, cell]));
  const dirty = new Set<string>();
  let frame: number | undefined;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(layout.height * scale);
  const context = canvas.getContext('2d');

  function paint(id: string): void {
    const cell = places.get(id);
    if (!cell || !context) return;
    const { half, of } = sprites;
    context.drawImage(of[stateOf(id) ?? 'gone'], cell.x - half, cell.y - half, half * 2, half * 2);
  }

  if (context) {
    context.scale(scale, scale);
    context.font = '500 11px "Inter Variable", sans-serif';
    context.textBaseline = 'top';
    context.fillStyle = palette.text;
    for (const { name, count, x, y, width: room } of layout.titles) {
      context.fillText(fitting(context, `${name || nameless} ${count}`, room), x + 1, y + 2);
    }
    for (const { id } of layout.cells) paint(id);
  }

  return {
    soil(ids) {
      for (const id of ids) dirty.add(id);
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        for (const id of dirty) paint(id);
        dirty.clear();
      });
    },
    close() {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}

function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let length = Math.min(text.length, 60);
  while (length > 1 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1;
  return `${text.slice(0, length)}…`;
}
