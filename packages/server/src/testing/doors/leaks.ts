/** What an answer must not hold: words of texts, and names of topics, that its caller may not know. */

import type { Model } from './model.ts';

/** What somebody may be told. */
export interface Sight {
  readonly words: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

export function sightOf(model: Model, name: string): Sight {
  const words = model.words().filter((word) => model.mayHear(name, word));
  const seen = [...model.topics.values()].filter((topic) => model.sees(name, topic));
  return { words: new Set(words), paths: new Set(seen.map(({ path }) => path)) };
}

/**
 * @param sights what one of them covers is no leak: rights may change with what is answered
 * @param given what the caller said himself
 */
export function leaksIn(said: string, model: Model, sights: readonly Sight[], given = ''): string[] {
  const words = [...new Set(said.match(/word\d+x/g))].filter((word) => !sights.some((sight) => sight.words.has(word)));
  const named = new Set([...said.matchAll(/"(\/[^"]*)"/g)].map(([, path]) => path));
  const paths = [...model.topics.values()]
    .map(({ path }) => path)
    .filter((path) => named.has(path) && !sights.some((sight) => sight.paths.has(path)));
  return [...words, ...paths].filter((each) => !given.includes(each));
}
