import { Component, type ComponentType, lazy, type ReactNode, Suspense, useMemo } from 'react';
import { FailureBand } from '../components/Band.tsx';
import { SkeletonRows } from '../components/Skeletons.tsx';
import type { Topic } from '../data/topics.ts';
import { useWords } from '../words/locale.tsx';
import { readStored, type StoredOptions } from './options.ts';
import { optionsName } from './optionsName.ts';
import type { Scene, View } from './view.ts';
import { hostWords } from './words.ts';

export type { View };

/** Loads a view when it is first shown, gives it its options, and keeps its failures to itself. */
export function ViewHost({ view, ...scene }: Scene & { readonly view: View }) {
  const words = useWords(hostWords);
  const text = scene.topic?.settings.parameters[optionsName(view)];
  const stored = useMemo(() => readStored(text), [text]);
  const Loaded = componentOf(view);
  return (
    <Boundary key={`${view.id} ${scene.topic?.id}`} title={words.failedTitle}>
      <Suspense fallback={<SkeletonRows />}>
        <Loaded {...scene} stored={stored} />
      </Suspense>
    </Boundary>
  );
}

const OptionsForm = lazy(() => import('./OptionsForm.tsx').then((module) => ({ default: module.OptionsForm })));

/** The button with the options of a view, for who may change them. */
export function ViewOptions({ view, topic }: { readonly view: View; readonly topic: Topic }) {
  return (
    <Suspense fallback={null}>
      <OptionsForm view={view} topic={topic} />
    </Suspense>
  );
}

type LoadedProps = Scene & { readonly stored: StoredOptions | null };
const components = new Map<View, ComponentType<LoadedProps>>();

function componentOf(view: View): ComponentType<LoadedProps> {
  const made = components.get(view) ?? lazy(() => view.load());
  components.set(view, made);
  return made;
}

interface BoundaryProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Only a class can catch what a child throws. */
class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <FailureBand
        problem={{ title: this.props.title, detail: error.message }}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
