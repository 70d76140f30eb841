/** All views of this page: the app's own, and those that came from outside. */

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { views as own } from './index.ts';
import type { View } from './view.ts';

const ViewList = createContext<readonly View[]>(own);

interface MoreViewsProps {
  readonly views?: readonly View[];
  readonly children: ReactNode;
}

/** The app's own win where two have one id. */
export function MoreViews({ views = [], children }: MoreViewsProps) {
  const all = useMemo(() => [...own, ...views.filter(({ id }) => own.every((each) => each.id !== id))], [views]);
  return <ViewList value={all}>{children}</ViewList>;
}

export function useViews(): readonly View[] {
  return useContext(ViewList);
}
