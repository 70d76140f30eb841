/** A text with some of its letters set off. */
export function Marked({ text, letters }: { readonly text: string; readonly letters: ReadonlySet<number> }) {
  if (letters.size === 0) return text;
  // By the places of whole characters, which is how the matcher counts.
  const runs: { readonly from: number; text: string; readonly isMarked: boolean }[] = [];
  for (const [index, character] of [...text].entries()) {
    const isMarked = letters.has(index);
    const last = runs.at(-1);
    if (last?.isMarked === isMarked) last.text += character;
    else runs.push({ from: index, text: character, isMarked });
  }
  return runs.map((run) => (run.isMarked ? <b key={run.from}>{run.text}</b> : run.text));
}
