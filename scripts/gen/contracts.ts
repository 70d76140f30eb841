/** The schemas that contracts export, by name. */

import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../parts/root.mjs';
import { NamedSchemas, type Schema } from './schema.ts';

export async function readNamedSchemas(): Promise<NamedSchemas> {
  const resources = inRoot('packages/server/src/resources');
  const files = readdirSync(resources)
    .sort()
    .map((noun) => `${resources}/${noun}/contract.ts`)
    .filter((file) => existsSync(file));
  const schemas = new NamedSchemas();
  for (const file of [inRoot('packages/server/src/contract/schemas.ts'), ...files]) {
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
    for (const [name, value] of Object.entries(exported)) if (isSchema(value)) schemas.add(name, value);
  }
  return schemas;
}

/** Lists of endpoints are the other thing that contracts export. */
function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && ('type' in value || 'anyOf' in value || 'allOf' in value);
}
