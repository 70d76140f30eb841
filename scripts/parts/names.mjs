/** The forms of a name, and how a copied text takes on a new one. */

/** @param {string} kebab such as `error-budget` */
export function formsOf(kebab) {
  const words = kebab.split('-');
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const pascal = capitals.join('');
  return {
    kebab,
    snake: words.join('_'),
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    title: capitals.join(' '),
  };
}

/**
 * Answers a function that replaces a name of one word by another name, in the form that each place asks for: paths and
 * quoted ids in kebab case, tables and columns in snake case, identifiers in camel or Pascal case. Part of a longer
 * word, of a host or of a header (`github.com`, `x-github-event`) it stays.
 *
 * @param {string} from one word in lower case
 * @param {string} to kebab
 * @returns {(text: string) => string}
 */
export function renamer(from, to) {
  const forms = formsOf(to);
  const either = new RegExp(`${from}|${formsOf(from).pascal}`, 'g');
  return (text) =>
    text.replace(either, (match, at) => {
      const before = text.slice(Math.max(0, at - 2), at);
      const after = text.slice(at + match.length, at + match.length + 6);
      if (/^[a-z0-9]/.test(after)) return match;
      if (match !== from) return forms.pascal;
      if (/[a-z0-9]$/i.test(before) || /^\.(com|io|org|net)\b/.test(after)) return match;
      if (/\d-$/.test(before)) return forms.kebab;
      if (/-$/.test(before) || /^-/.test(after)) return match;
      if (/_$/.test(before) || /^_/.test(after)) return forms.snake;
      if (/['"`/]$/.test(before) || /^(['"`/]|\.\w+['"`])/.test(after)) return forms.kebab;
      return forms.camel;
    });
}
