import { useEffect, useState } from 'react';

/** The value once it stayed the same for so many ms; null before. */
export function useSettled(value: string, ms: number): string | null {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const soon = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(soon);
  }, [value, ms]);
  return settled === value ? settled : null;
}
