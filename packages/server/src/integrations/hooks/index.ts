/** Every kind of destination that the hub can deliver to. */

import type { HookKind } from '../hook.ts';
import { webhook } from './webhook/webhook.ts';

export const hookKinds: readonly HookKind[] = [webhook];
