import { codeLanguage } from '@tagloop/language/vocabulary/codeLanguages';
import { useEffect, useState } from 'react';
import type { Piece } from '../model/highlight.ts';

/** Beyond this, colours would take longer than they are worth. */
const mostCharacters = 60_000;

interface Colored {
  readonly code: string;
  readonly language: string;
  readonly lines: readonly (readonly Piece[])[];
}

/** The code in colours; in ink until they have come, and where nothing knows its language. */
export function useHighlighted(code: string, language: string | undefined): readonly (readonly Piece[])[] {
  const [colored, setColored] = useState<Colored | null>(null);
  const id = language === undefined ? undefined : codeLanguage(language)?.id;
  useEffect(() => {
    if (id === undefined || code.length > mostCharacters) return;
    let isOver = false;
    async function color(language: string): Promise<void> {
      const { highlight } = await import('../model/highlight.ts');
      const lines = await highlight(code, language);
      if (!isOver && lines) setColored({ code, language, lines });
    }
    // Without its colours, as after a build under an open page, the code can still be read.
    color(id).catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [code, id]);
  if (colored && colored.code === code && colored.language === id) return colored.lines;
  return code.split(/\r?\n/).map((text) => [{ text }]);
}
