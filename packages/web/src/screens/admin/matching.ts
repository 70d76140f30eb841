/** Those whose name or full name holds a text, without regard to case. */
export function matching<T extends { readonly name: string; readonly fullName?: string }>(
  all: readonly T[],
  text: string,
): readonly T[] {
  const wanted = text.trim().toLowerCase().replace(/^@/, '');
  return all.filter(({ name, fullName = '' }) => `${name} ${fullName}`.toLowerCase().includes(wanted));
}
