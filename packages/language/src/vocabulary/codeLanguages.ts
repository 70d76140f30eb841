/** The languages that code is written in: as `#language:` names them, as people call them, as their files end. */

export interface CodeLanguage {
  /** As `#language:` names it. */
  readonly id: string;
  readonly title: string;
  /** Other names that `#language:` may have. */
  readonly names?: readonly string[];
  /** Ends of file names, or whole names of files, in small letters. */
  readonly files: readonly string[];
}

/** By title. */
export const codeLanguages: readonly CodeLanguage[] = [
  { id: 'c', title: 'C', files: ['c', 'h'] },
  { id: 'cpp', title: 'C++', names: ['c++'], files: ['cpp', 'cc', 'cxx', 'hpp'] },
  { id: 'csharp', title: 'C#', names: ['c#', 'cs'], files: ['cs'] },
  { id: 'css', title: 'CSS', files: ['css'] },
  { id: 'clojure', title: 'Clojure', names: ['clj'], files: ['clj', 'cljs', 'edn'] },
  { id: 'dart', title: 'Dart', files: ['dart'] },
  { id: 'diff', title: 'Diff', names: ['patch'], files: ['diff', 'patch'] },
  { id: 'docker', title: 'Dockerfile', names: ['dockerfile'], files: ['dockerfile', 'containerfile'] },
  { id: 'elixir', title: 'Elixir', files: ['ex', 'exs'] },
  { id: 'erlang', title: 'Erlang', files: ['erl', 'hrl'] },
  { id: 'go', title: 'Go', names: ['golang'], files: ['go'] },
  { id: 'graphql', title: 'GraphQL', files: ['graphql', 'gql'] },
  { id: 'groovy', title: 'Groovy', files: ['groovy', 'gradle', 'jenkinsfile'] },
  { id: 'html', title: 'HTML', files: ['html', 'htm'] },
  { id: 'haskell', title: 'Haskell', names: ['hs'], files: ['hs'] },
  { id: 'ini', title: 'INI', names: ['properties'], files: ['ini', 'cfg', 'conf', 'properties', 'service'] },
  { id: 'json', title: 'JSON', files: ['json', 'jsonc', 'ndjson'] },
  { id: 'java', title: 'Java', files: ['java'] },
  { id: 'javascript', title: 'JavaScript', names: ['js', 'jsx', 'node'], files: ['js', 'mjs', 'cjs', 'jsx'] },
  { id: 'julia', title: 'Julia', files: ['jl'] },
  { id: 'kotlin', title: 'Kotlin', names: ['kt'], files: ['kt', 'kts'] },
  { id: 'lua', title: 'Lua', files: ['lua'] },
  { id: 'make', title: 'Makefile', names: ['makefile'], files: ['makefile', 'mk'] },
  { id: 'markdown', title: 'Markdown', names: ['md'], files: ['md', 'markdown'] },
  { id: 'nginx', title: 'nginx', files: ['nginx.conf'] },
  { id: 'objective-c', title: 'Objective-C', names: ['objc'], files: ['m'] },
  { id: 'php', title: 'PHP', files: ['php'] },
  { id: 'perl', title: 'Perl', names: ['pl'], files: ['pl', 'pm'] },
  { id: 'powershell', title: 'PowerShell', names: ['ps1'], files: ['ps1', 'psm1'] },
  { id: 'proto', title: 'Protocol Buffers', names: ['protobuf'], files: ['proto'] },
  { id: 'python', title: 'Python', names: ['py'], files: ['py'] },
  { id: 'r', title: 'R', files: ['r'] },
  { id: 'ruby', title: 'Ruby', names: ['rb'], files: ['rb', 'gemfile', 'rakefile'] },
  { id: 'rust', title: 'Rust', names: ['rs'], files: ['rs'] },
  { id: 'sql', title: 'SQL', names: ['postgres', 'mysql'], files: ['sql'] },
  { id: 'scala', title: 'Scala', files: ['scala', 'sbt'] },
  { id: 'bash', title: 'Shell', names: ['sh', 'shell', 'zsh', 'shellscript'], files: ['sh', 'bash', 'zsh'] },
  { id: 'swift', title: 'Swift', files: ['swift'] },
  { id: 'toml', title: 'TOML', files: ['toml'] },
  { id: 'terraform', title: 'Terraform', names: ['hcl', 'tf'], files: ['tf', 'tfvars', 'hcl'] },
  { id: 'text', title: 'Text', names: ['txt', 'plain'], files: ['txt', 'log'] },
  { id: 'typescript', title: 'TypeScript', names: ['ts', 'tsx'], files: ['ts', 'mts', 'tsx'] },
  { id: 'xml', title: 'XML', names: ['svg'], files: ['xml', 'svg', 'xsd'] },
  { id: 'yaml', title: 'YAML', names: ['yml'], files: ['yaml', 'yml'] },
];

/** By any of its names, without case; undefined for one that is not known. */
export function codeLanguage(name: string): CodeLanguage | undefined {
  const wanted = name.toLowerCase();
  return codeLanguages.find(({ id, names = [] }) => id === wanted || names.includes(wanted));
}

/** What a file of this name is written in, by its end or as a whole; directories before it do not matter. */
export function codeLanguageOfFile(file: string): CodeLanguage | undefined {
  const name = file.toLowerCase().split(/[\\/]/).at(-1) ?? '';
  const end = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  return (
    codeLanguages.find(({ files }) => files.includes(name)) ??
    (end === '' ? undefined : codeLanguages.find(({ files }) => files.includes(end)))
  );
}

/** What the first line says: the program that runs the code, or how a document begins. */
const firstLines: readonly (readonly [RegExp, string])[] = [
  [/^#!.*\b(?:ba|z|da|k)?sh\b/, 'bash'],
  [/^#!.*\bpython[\d.]*\b/, 'python'],
  [/^#!.*\bperl\b/, 'perl'],
  [/^#!.*\bruby\b/, 'ruby'],
  [/^#!.*\b(?:node|bun|deno)\b/, 'javascript'],
  [/^#!.*\bphp\b|^<\?php\b/, 'php'],
  [/^<!doctype html\b/i, 'html'],
  [/^<\?xml\b/, 'xml'],
  [/^diff --git |^--- \S/, 'diff'],
  [/^package \w+$/, 'go'],
  [/^FROM \S+/, 'docker'],
];

/** What the first line of the code alone tells for sure. */
export function codeLanguageOfStart(code: string): CodeLanguage | undefined {
  const [first = ''] = code.trimStart().split(/\r?\n/, 1);
  const [, id] = firstLines.find(([pattern]) => pattern.test(first.trimEnd())) ?? [];
  return id === undefined ? undefined : codeLanguage(id);
}
