/** Patterns of places, as `parts/imports.mjs` explains them. */

const specials = /<(\w+)>|\*\*|\*|\{|\}|,|[.+^$()|[\]\\]/g;

/** @param {string} pattern @param {Readonly<Record<string, string>>} [names] what `<name>` stands for @returns {RegExp} */
function patternOf(pattern, names = {}) {
  const seen = new Set();
  const source = pattern.replace(specials, (special, name) => {
    if (name && names[name] !== undefined) return names[name].replace(/[.+^$()|[\]\\]/g, '\\$&');
    if (name && seen.has(name)) return `\\k<${name}>`;
    if (name) {
      seen.add(name);
      return `(?<${name}>[^/]+)`;
    }
    const meaning = { '**': '.*', '*': '[^/]*', '{': '(?:', '}': ')', ',': '|' };
    return meaning[special] ?? `\\${special}`;
  });
  return new RegExp(`^${source}$`);
}

/**
 * The names that the pattern's `<name>` stand for in the place, or undefined when it does not fit.
 *
 * @param {string} pattern
 * @param {string} place
 * @returns {Record<string, string> | undefined}
 */
export function matchPlace(pattern, place) {
  const match = patternOf(pattern).exec(place);
  return match ? { ...match.groups } : undefined;
}

/** @param {readonly string[]} patterns @param {string} place @param {Readonly<Record<string, string>>} [names] */
export function fitsAny(patterns, place, names = {}) {
  return patterns.some((pattern) => patternOf(pattern, names).test(place));
}
