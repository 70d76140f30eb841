/** What the editor knows of languages, each fetched when somebody writes in it. Those that are missing are plain text. */

import { LanguageSupport, StreamLanguage, type StreamParser } from '@codemirror/language';

type Load = () => Promise<LanguageSupport>;

async function legacy(parser: Promise<StreamParser<unknown>>): Promise<LanguageSupport> {
  return new LanguageSupport(StreamLanguage.define(await parser));
}

const clike = (name: 'c' | 'csharp' | 'dart' | 'kotlin' | 'objectiveC' | 'scala'): Load => {
  return () => legacy(import('@codemirror/legacy-modes/mode/clike').then((modes) => modes[name]));
};

/** By the id of the language. */
export const editorLanguages: Readonly<Record<string, Load>> = {
  bash: () => legacy(import('@codemirror/legacy-modes/mode/shell').then(({ shell }) => shell)),
  c: clike('c'),
  clojure: () => legacy(import('@codemirror/legacy-modes/mode/clojure').then(({ clojure }) => clojure)),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  csharp: clike('csharp'),
  css: async () => (await import('@codemirror/lang-css')).css(),
  dart: clike('dart'),
  diff: () => legacy(import('@codemirror/legacy-modes/mode/diff').then(({ diff }) => diff)),
  docker: () => legacy(import('@codemirror/legacy-modes/mode/dockerfile').then(({ dockerFile }) => dockerFile)),
  erlang: () => legacy(import('@codemirror/legacy-modes/mode/erlang').then(({ erlang }) => erlang)),
  go: async () => (await import('@codemirror/lang-go')).go(),
  groovy: () => legacy(import('@codemirror/legacy-modes/mode/groovy').then(({ groovy }) => groovy)),
  haskell: () => legacy(import('@codemirror/legacy-modes/mode/haskell').then(({ haskell }) => haskell)),
  html: async () => (await import('@codemirror/lang-html')).html(),
  ini: () => legacy(import('@codemirror/legacy-modes/mode/properties').then(({ properties }) => properties)),
  java: async () => (await import('@codemirror/lang-java')).java(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript({ jsx: true }),
  json: async () => (await import('@codemirror/lang-json')).json(),
  julia: () => legacy(import('@codemirror/legacy-modes/mode/julia').then(({ julia }) => julia)),
  kotlin: clike('kotlin'),
  lua: () => legacy(import('@codemirror/legacy-modes/mode/lua').then(({ lua }) => lua)),
  markdown: async () => (await import('@codemirror/lang-markdown')).markdown(),
  nginx: () => legacy(import('@codemirror/legacy-modes/mode/nginx').then(({ nginx }) => nginx)),
  'objective-c': clike('objectiveC'),
  perl: () => legacy(import('@codemirror/legacy-modes/mode/perl').then(({ perl }) => perl)),
  php: async () => (await import('@codemirror/lang-php')).php({ plain: true }),
  powershell: () => legacy(import('@codemirror/legacy-modes/mode/powershell').then(({ powerShell }) => powerShell)),
  proto: () => legacy(import('@codemirror/legacy-modes/mode/protobuf').then(({ protobuf }) => protobuf)),
  python: async () => (await import('@codemirror/lang-python')).python(),
  r: () => legacy(import('@codemirror/legacy-modes/mode/r').then(({ r }) => r)),
  ruby: () => legacy(import('@codemirror/legacy-modes/mode/ruby').then(({ ruby }) => ruby)),
  rust: async () => (await import('@codemirror/lang-rust')).rust(),
  scala: clike('scala'),
  sql: async () => (await import('@codemirror/lang-sql')).sql(),
  swift: () => legacy(import('@codemirror/legacy-modes/mode/swift').then(({ swift }) => swift)),
  toml: () => legacy(import('@codemirror/legacy-modes/mode/toml').then(({ toml }) => toml)),
  typescript: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true, jsx: true }),
  xml: async () => (await import('@codemirror/lang-xml')).xml(),
  yaml: async () => (await import('@codemirror/lang-yaml')).yaml(),
};
