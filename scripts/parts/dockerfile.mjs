/**
 * The instructions of a Dockerfile, stage by stage, each on one line.
 *
 * @param {string} text
 * @returns {{ stages: { name: string, steps: { verb: string, text: string, words: string[] }[] }[] }}
 */
export function readDockerfile(text) {
  const stages = [];
  for (const line of text.split('\n')) {
    const [, verb, rest] = /^([A-Z]+) +(.+)$/.exec(line) ?? [];
    if (verb === undefined || rest === undefined) continue;
    if (verb === 'FROM') stages.push({ name: / AS (\w+)$/.exec(rest)?.[1] ?? `stage-${stages.length}`, steps: [] });
    else stages.at(-1)?.steps.push({ verb, text: rest, words: rest.split(/ +/) });
  }
  return { stages };
}
