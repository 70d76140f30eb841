/**
 * One event of a Server-Sent Events stream. Data may hold any text; `event` and `id` are the hub's own and hold no line
 * break.
 */
export function frameOf(event: string, data: string, id?: string): string {
  const head = id === undefined ? `event: ${event}\n` : `id: ${id}\nevent: ${event}\n`;
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `${head}${lines.join('')}\n`;
}
