import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';
import { SkeletonRows } from '../components/Skeletons.tsx';
import type { Topic } from '../data/topics.ts';
import { drawingOf, forgetDrawing } from './drawings.ts';
import { useChangeOptions, useStoredOptions } from './useOptions.ts';
import { ViewBoundary } from './ViewBoundary.tsx';
import styles from './ViewHost.module.css';
import type { Drawing, Scene, View } from './view.ts';

export type { View };

/** Loads a view when it is first shown, gives it its options, and keeps its failures to itself. */
export function ViewHost({ view, ...scene }: Scene & { readonly view: View }) {
  const [, setTries] = useState(0);
  return (
    <ViewBoundary
      key={`${view.id} ${scene.topic?.id}`}
      view={view}
      onRetry={() => {
        components.delete(view);
        forgetDrawing(view);
        setTries((tries) => tries + 1);
      }}
    >
      <div className={styles.view} data-view={view.id}>
        <Suspense fallback={<SkeletonRows />}>{createElement(componentOf(view), scene)}</Suspense>
      </div>
    </ViewBoundary>
  );
}

const OptionsForm = lazy(() => import('./OptionsForm.tsx').then((module) => ({ default: module.OptionsForm })));

/** The button with the options of a view, for who may change them. */
export function ViewOptions({ view, topic }: { readonly view: View; readonly topic: Topic }) {
  return (
    <Suspense fallback={<span className={styles.optionsPlace} />}>
      <OptionsForm key={view.id} view={view} topic={topic} />
    </Suspense>
  );
}

const components = new Map<View, ComponentType<Scene>>();

function componentOf(view: View): ComponentType<Scene> {
  const made = components.get(view) ?? lazy(async () => ({ default: withOptions(view, await drawingOf(view)) }));
  components.set(view, made);
  return made;
}

function withOptions(view: View, drawing: Drawing): ComponentType<Scene> {
  return function ViewWithOptions(scene) {
    const stored = useStoredOptions(view, scene.topic);
    const setOptions = useChangeOptions(view, drawing, scene.topic);
    return createElement(drawing.Component, { ...scene, stored, setOptions });
  };
}
