/** Guesses the language of code from its words; loaded when code comes that says nothing of itself. */

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import perl from 'highlight.js/lib/languages/perl';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

const known = {
  bash,
  c,
  csharp,
  css,
  go,
  ini,
  java,
  javascript,
  json,
  kotlin,
  perl,
  php,
  python,
  ruby,
  rust,
  sql,
  typescript,
  html: xml,
  yaml,
};
for (const [id, language] of Object.entries(known)) hljs.registerLanguage(id, language);

/** Below this, chance speaks. */
const leastSure = 5;
const read = 4_000;

/** The id of a language; undefined where nothing speaks for one. */
export function guessLanguage(code: string): string | undefined {
  const { language, relevance } = hljs.highlightAuto(code.slice(0, read), Object.keys(known));
  return relevance < leastSure ? undefined : language;
}
