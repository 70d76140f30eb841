/** The editor of code; loaded when somebody begins to write. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { editorLanguages } from './editorLanguages.ts';

export interface Editor {
  /** By id; one that is not known is plain text. */
  setLanguage(language: string | undefined): void;
  focus(): void;
  close(): void;
}

interface EditorOptions {
  readonly parent: HTMLElement;
  /** Said to screen readers. */
  readonly label: string;
  readonly code: string;
  readonly onChange: (code: string) => void;
}

const colors = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.tagName], color: 'var(--code-token-keyword)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'var(--code-token-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.typeName], color: 'var(--code-token-constant)' },
  {
    tag: [tags.function(tags.variableName), tags.propertyName, tags.attributeName],
    color: 'var(--code-token-function)',
  },
  { tag: [tags.comment, tags.meta], color: 'var(--code-token-comment)' },
  { tag: [tags.punctuation, tags.operator], color: 'var(--code-token-punctuation)' },
  { tag: tags.link, color: 'var(--code-token-link)' },
  { tag: tags.inserted, color: 'var(--code-token-inserted)' },
  { tag: tags.deleted, color: 'var(--code-token-deleted)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--tl-text-1)', backgroundColor: 'var(--tl-surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--tl-mono)', fontSize: 'var(--tl-fs-xs)', lineHeight: '22px' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--tl-text-1)' },
  '.cm-cursor': { borderLeftColor: 'var(--tl-text-1)' },
  '.cm-gutters': { color: 'var(--tl-text-3)', backgroundColor: 'var(--tl-surface)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '40px', padding: '0 12px 0 0' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--tl-tag-soft)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--tl-tag-soft)' },
});

export function openEditor({ parent, label, code, onChange }: EditorOptions): Editor {
  const language = new Compartment();
  let wanted: string | undefined;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of('  '),
        syntaxHighlighting(colors),
        look,
        language.of([]),
        // Escape, then Tab, leaves the editor.
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });

  async function load(id: string | undefined): Promise<void> {
    const known = id !== undefined && Object.hasOwn(editorLanguages, id) ? editorLanguages[id] : undefined;
    const support = known ? await known() : [];
    if (wanted === id) view.dispatch({ effects: language.reconfigure(support) });
  }

  return {
    setLanguage(id) {
      if (wanted === id) return;
      wanted = id;
      // Without its colours code can still be written.
      load(id).catch(() => undefined);
    },
    focus: () => view.focus(),
    close() {
      wanted = '';
      view.destroy();
    },
  };
}
