import { lazy, Suspense } from 'react';
import { SkeletonRows } from '../components/Skeletons.tsx';
import type { Topic } from '../data/topics.ts';
import type { View } from './view.ts';

const OptionsFields = lazy(() => import('./OptionsForm.tsx').then((module) => ({ default: module.OptionsFields })));

/** The options of a view, open on a page. */
export function ViewOptionsForm({ view, topic }: { readonly view: View; readonly topic: Topic }) {
  return (
    <Suspense fallback={<SkeletonRows />}>
      <OptionsFields key={view.id} view={view} topic={topic} />
    </Suspense>
  );
}
