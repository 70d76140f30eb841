/** The drawings of views, each loaded once. */

import type { Drawing, View } from './view.ts';

const drawings = new Map<View, Promise<Drawing>>();

/** Rejects when the view cannot be loaded. */
export function drawingOf(view: View): Promise<Drawing> {
  const known = drawings.get(view) ?? view.load().then((module) => module.default);
  drawings.set(view, known);
  return known;
}

const orNull = new Map<View, Promise<Drawing | null>>();

/** Null where the view cannot be loaded: for what stands beside it, and says nothing of that. */
export function drawingOrNull(view: View): Promise<Drawing | null> {
  const known = orNull.get(view) ?? drawingOf(view).catch(() => null);
  orNull.set(view, known);
  return known;
}

/** It is loaded anew when it is asked for again. */
export function forgetDrawing(view: View): void {
  drawings.delete(view);
  orNull.delete(view);
}
