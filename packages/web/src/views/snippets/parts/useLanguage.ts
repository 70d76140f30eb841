import { codeLanguageOfFile, codeLanguageOfStart } from '@tagloop/language/vocabulary/codeLanguages';
import { useEffect, useState } from 'react';

/** Ms without a key, behind which the words are looked at. */
const pause = 300;
const fewest = 20;

/** The language of what is being written, by the name of a file in the title, the first line, or the words. */
export function useLanguage(heading: string, code: string): string | undefined {
  const [guess, setGuess] = useState<string | undefined>();
  const isLong = code.length >= fewest;
  const told =
    heading
      .split(/\s+/)
      .map((word) => (word.includes('.') ? codeLanguageOfFile(word)?.id : undefined))
      .find((id) => id !== undefined) ?? codeLanguageOfStart(code)?.id;
  useEffect(() => {
    if (told !== undefined || !isLong) return;
    let isOver = false;
    const soon = setTimeout(() => {
      import('../model/detect.ts').then(
        ({ guessLanguage }) => {
          if (!isOver) setGuess(guessLanguage(code));
        },
        // Who wants another language than text chooses it.
        () => undefined,
      );
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(soon);
    };
  }, [code, told, isLong]);
  return told ?? (isLong ? guess : undefined);
}
