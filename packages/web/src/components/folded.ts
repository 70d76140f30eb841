/** What is folded on this device: branches of the tree, sections. */

import { useLocalStorage } from '@mantine/hooks';

const none: readonly string[] = [];

export interface Folded {
  has(key: string): boolean;
  toggle(key: string): void;
}

export function useFolded(): Folded {
  const [keys, setKeys] = useLocalStorage<readonly string[]>({
    key: 'tagloop-folded',
    defaultValue: none,
    getInitialValueInEffect: false,
  });
  return {
    has: (key) => keys.includes(key),
    toggle: (key) => setKeys((now) => (now.includes(key) ? now.filter((each) => each !== key) : [...now, key])),
  };
}
