/** Release notes in Markdown: their list items, by the type of conventional commits where they name one. */

export interface Note {
  readonly section: string;
  readonly text: string;
  readonly url?: string;
}

/** Section of an item that names no type. */
const other = 'change';

const item = /^\s{0,3}[-*+] +(?<text>\S.*)$/;
/** What GitHub adds when it writes the notes itself. */
const credit = / by @\S+ in (?<url>https?:\/\/\S+)$/;
const typed = /^(?<type>[a-z]+)(?:\((?<scope>[^()]+)\))?!?: +(?<text>\S.*)$/i;

/** In their order. */
export function notesOf(markdown: string): Note[] {
  return markdown.split(/\r?\n/).flatMap((line) => {
    const words = item.exec(line)?.groups?.text?.trim();
    return words === undefined ? [] : [noteOf(words)];
  });
}

function noteOf(words: string): Note {
  const url = credit.exec(words)?.groups?.url;
  const text = words.replace(credit, '');
  const { type, scope, text: rest } = typed.exec(text)?.groups ?? {};
  if (type === undefined || rest === undefined) return { section: other, text, url };
  return { section: type.toLowerCase(), text: scope === undefined ? rest : `${scope}: ${rest}`, url };
}
