/** What a proof found, the last run only: `proof/results/<name>.json`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const results = new URL('./proof/results/', import.meta.url);

/**
 * Writes the last result of a proof and says it.
 *
 * @param begun ms since 1970
 * @param facts what was done and what it showed, figures and short texts
 */
export function writeProof(name: string, begun: number, facts: Readonly<Record<string, unknown>>): void {
  const seconds = Math.round((Date.now() - begun) / 1000);
  const report = {
    proof: name,
    at: new Date().toISOString(),
    seconds,
    machine: { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version },
    ...facts,
  };
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`${name}.json`, results), `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `${name}: ${Object.entries(facts)
      .map(([fact, value]) => `${fact} ${JSON.stringify(value)}`)
      .join(', ')}; ${seconds} s`,
  );
}
