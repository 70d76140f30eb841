/** Completion scripts: words only, written once from the table of commands. */

import type { Command } from '../../command.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

/** What can be said behind some words. */
interface Place {
  /** `message post`; empty behind the name of the program. */
  readonly behind: string;
  readonly choices: readonly { readonly word: string; readonly summary: string }[];
}

export function writeCompletion(shell: Shell, commands: readonly Command[]): string {
  const places = placesOf(commands);
  switch (shell) {
    case 'bash':
      return bash(places);
    case 'zsh':
      return zsh(places);
    case 'fish':
      return fish(places);
  }
}

function placesOf(commands: readonly Command[]): Place[] {
  const top = new Map<string, string>();
  const verbs = new Map<string, Place['choices'][number][]>();
  const options: Place[] = [];
  for (const command of commands) {
    const { noun, verb, summary } = command;
    const choices = [
      ...(command.options ?? []).map(({ flags, summary: what }) => ({
        word: flags.split(' ')[0] ?? flags,
        summary: what,
      })),
      ...(command.isRaw ? [] : [{ word: '--profile', summary: 'the hub to speak to' }]),
      { word: '--help', summary: 'how it is used' },
    ];
    if (verb === undefined) {
      top.set(noun, summary);
      options.push({ behind: noun, choices });
      continue;
    }
    if (command.isShort) {
      top.set(verb, summary);
      options.push({ behind: verb, choices });
    }
    verbs.set(noun, [...(verbs.get(noun) ?? []), { word: verb, summary }]);
    options.push({ behind: `${noun} ${verb}`, choices });
  }
  for (const noun of verbs.keys()) if (!top.has(noun)) top.set(noun, `commands about ${noun}`);
  return [
    { behind: '', choices: [...top].map(([word, summary]) => ({ word, summary })) },
    ...[...verbs].map(([behind, choices]) => ({ behind, choices })),
    ...options,
  ];
}

function bash(places: readonly Place[]): string {
  const cases = places.map(
    ({ behind, choices }) => `    "${behind}") words="${choices.map(({ word }) => word).join(' ')}" ;;`,
  );
  return `# bash completion of tagloop
_tagloop() {
  local current="\${COMP_WORDS[COMP_CWORD]}" place="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) continue ;; esac
    case "$place" in
${verbCases(places, (noun) => `      ${noun}) place="$place $word" ;;`)}
      "") place="$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _tagloop tagloop
`;
}

/** The nouns behind which a verb stands. */
function verbCases(places: readonly Place[], line: (noun: string) => string): string {
  const nouns = new Set(places.flatMap(({ behind }) => (behind.includes(' ') ? [behind.split(' ')[0] ?? ''] : [])));
  return [...nouns].map(line).join('\n');
}

function zsh(places: readonly Place[]): string {
  const cases = places.map(({ behind, choices }) => {
    const described = choices.map(({ word, summary }) => quote(`${word.replaceAll(':', '\\:')}:${summary}`));
    return `    "${behind}") choices=(${described.join(' ')}) ;;`;
  });
  return `#compdef tagloop
_tagloop() {
  local place="" word
  local -a choices
  for word in "\${words[@]:1:$((CURRENT - 2))}"; do
    case "$word" in -*) continue ;; esac
    case "$place" in
${verbCases(places, (noun) => `      ${noun}) place="$place $word" ;;`)}
      "") place="$word" ;;
    esac
  done
  case "$place" in
${cases.join('\n')}
  esac
  _describe 'tagloop' choices || _files
}
(( $+functions[compdef] )) && compdef _tagloop tagloop
[[ "$funcstack[1]" == _tagloop ]] && _tagloop "$@"
`;
}

function fish(places: readonly Place[]): string {
  const lines = places.flatMap(({ behind, choices }) =>
    choices.map(({ word, summary }) => {
      const condition = quote(`__tagloop_place ${quote(behind)}`);
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`;
      return `complete -c tagloop -n ${condition} ${what} -d ${quote(summary)}`;
    }),
  );
  return `# fish completion of tagloop
function __tagloop_place
  set -l place
  for word in (commandline -opc)[2..]
    string match -q -- '-*' $word; and continue
    if test (count $place) -eq 0
      set place $word
    else if contains -- $place[1] ${verbCases(places, (noun) => noun).replaceAll('\n', ' ')}; and test (count $place) -eq 1
      set -a place $word
    end
  end
  test "$place" = "$argv[1]"
end
${lines.join('\n')}
`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "'\\''")}'`;
}
