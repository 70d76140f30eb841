/** People and robots who may come in, by name. */

import { useMemo } from 'react';
import { type Person, usePeople } from './people.ts';

/** Empty until they are known. */
export function useUsers(): readonly Person[] {
  const people = usePeople();
  return useMemo(() => [...people.values()], [people]);
}
