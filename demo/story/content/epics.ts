/** The epics of the twelve weeks. */

import { calm } from './epics/calm.ts';
import { checkout } from './epics/checkout.ts';
import { closing } from './epics/closing.ts';
import { hsm } from './epics/hsm.ts';
import { instant } from './epics/instant.ts';
import { payouts } from './epics/payouts.ts';
import { replication } from './epics/replication.ts';
import { scoring } from './epics/scoring.ts';
import { stepUp } from './epics/stepUp.ts';
import { wallets } from './epics/wallets.ts';
import type { Epic } from './line.ts';

export const epics: readonly Epic[] = [
  instant,
  stepUp,
  replication,
  scoring,
  payouts,
  checkout,
  hsm,
  wallets,
  closing,
  calm,
];
