/** All views, one line each; the first of equal fit wins. */

import { standard } from './standard/index.ts';
import type { View } from './view.ts';

export const views: readonly View[] = [standard];
