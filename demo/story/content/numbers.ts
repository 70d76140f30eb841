/** The numbers of the week. */

export interface Series {
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** In the first week, and in the twelfth. */
  readonly from: number;
  readonly to: number;
  /** How far a point may lie beside the line. */
  readonly noise: number;
}

const one = (name: string, from: number, to: number, noise: number, dimensions: Series['dimensions'] = {}): Series => {
  return { name, dimensions, from, to, noise };
};

export const series: readonly Series[] = [
  one('authorized-percent', 94.2, 96.4, 0.4, { service: 'payments-api' }),
  one('checkout-conversion', 71.5, 76.8, 0.9, { service: 'checkout-web' }),
  one('challenge-percent', 38, 24, 1.5, { service: 'checkout-web' }),
  one('fraud-basis-points', 7.1, 4.6, 0.5, { service: 'fraud-scorer' }),
  one('score-p95-ms', 96, 44, 5, { service: 'fraud-scorer' }),
  one('instant-share', 0, 31, 1.5, { service: 'payout-worker' }),
  one('nightly-minutes', 214, 126, 12, { service: 'reconcile' }),
  one('payments-thousand', 812, 1046, 30),
  one('support-tickets', 148, 97, 12),
  one('promoter-score', 38, 51, 2.5),
  one('availability', 99.93, 99.97, 0.02),
  one('cost-per-thousand', 3.42, 2.95, 0.08),
];
