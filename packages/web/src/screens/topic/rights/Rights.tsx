import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { Segments } from '../../../components/Segments.tsx';
import { Section } from '../../../components/SettingsFrame.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { useToasts } from '../../../components/Toasts.tsx';
import { useAct } from '../../../components/useAct.ts';
import { useTopicRights } from '../../../data/rights.ts';
import { useWords } from '../../../words/locale.tsx';
import settings from '../TopicSettings.module.css';
import type { PartProps } from '../TopicSettings.tsx';
import { AddSubject } from './AddSubject.tsx';
import { changeFor, differing, type Levels, levelsOf, type Scope } from './changes.ts';
import { Matrix } from './Matrix.tsx';
import { RightsPreview } from './RightsPreview.tsx';
import { rightsWords } from './words.ts';

/** Who may do what on a topic, and on those below it. */
export function Rights({ topic, below }: PartProps) {
  const words = useWords(rightsWords);
  const { rights, reload, preview, apply } = useTopicRights(topic.id);
  const act = useAct();
  const { tell } = useToasts();
  const [edited, setEdited] = useState<Levels | null>(null);
  const [scope, setScope] = useState<Scope>('here');
  const [isPreviewing, setPreviewing] = useState(false);
  if (topic.kind === 'direct') return <Section title={words.title} text={words.direct} />;
  const { value, problem } = rights;
  if (!value) return problem ? <FailureBand problem={problem} onRetry={reload} /> : <SkeletonRows />;
  const was = levelsOf(value);
  const is = edited ?? was;
  const count = differing(was, is).length;
  const change = changeFor(was, is, scope);
  const isManaged = [...is.values()].includes('admin');

  function begin(): void {
    setEdited(null);
    setScope('here');
    setPreviewing(false);
  }
  async function save(topics: number): Promise<void> {
    await apply(change);
    begin();
    tell({ text: words.saved(topics) });
  }

  return (
    <>
      <Section title={words.title} text={words.about}>
        <Matrix was={was} levels={is} onChange={setEdited} />
        <AddSubject taken={is} onAdd={(key) => setEdited(new Map(is).set(key, 'read'))} />
      </Section>
      {below.length > 0 && (
        <Section title={`${words.below}: ${below.length}`} text={words.scopeWhy[scope]}>
          <Segments
            label={words.below}
            value={scope}
            choices={[
              ['here', words.scope.here],
              ['patch', words.scope.patch],
              ['replace', words.scope.replace],
            ]}
            onChoose={setScope}
          />
        </Section>
      )}
      {(count > 0 || scope === 'replace') && (
        <div className={settings.save}>
          <span className="quiet">{isManaged ? words.changes(count) : words.nobodyManages}</span>
          <span className="space" />
          <Button size="xs" variant="default" onClick={begin}>
            {words.discard}
          </Button>
          <Button
            size="xs"
            variant="filled"
            disabled={!isManaged}
            onClick={() => (scope === 'here' ? act(() => save(1)) : setPreviewing(true))}
          >
            {scope === 'here' ? words.save : words.preview}
          </Button>
        </div>
      )}
      {isPreviewing && (
        <RightsPreview load={() => preview(change)} onApply={save} onClose={() => setPreviewing(false)} />
      )}
    </>
  );
}
