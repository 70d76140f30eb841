/** Where Prometheus and Alertmanager are on this machine. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @returns {{ prometheus: string, alertmanager: string } | undefined} nothing unless both are here */
export function findPrograms() {
  const prometheus = find('prometheus');
  const alertmanager = find('alertmanager') ?? find('prometheus-alertmanager');
  return prometheus && alertmanager ? { prometheus, alertmanager } : undefined;
}

/** @param {string} name */
function find(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
