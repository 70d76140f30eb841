/** The topics of a fresh hub: what is made of what was chosen. */

import type { IntakeWrites, MadeIntake, Source } from '../../../data/intakes.ts';
import type { TopicWrites } from '../../../data/topics.ts';
import type { StageStory } from '../../../stages/stage.ts';
import { views } from '../../../views/index.ts';
import { initialOf } from '../../intakes/settingsFields.ts';

export interface Wish {
  readonly story: StageStory;
  /** Undefined: a topic without an intake. */
  readonly source: Source | undefined;
}

export interface MadeTopic {
  readonly story: StageStory;
  readonly source: Source | undefined;
  readonly intake: MadeIntake | undefined;
}

interface Makers {
  readonly createTopic: TopicWrites['create'];
  readonly createIntake: IntakeWrites['create'];
  /** Whether there is a topic of this path. */
  readonly isThere: (path: string) => boolean;
}

/** The one made for the stage, before the ones that fit many. */
export function firstSource(sources: readonly Source[], { stage }: StageStory): Source | undefined {
  return sources.filter(({ stages }) => stages.includes(stage)).sort((a, b) => a.stages.length - b.stages.length)[0];
}

/** The view that is made for the stage, where there is one. */
export function viewOf({ stage }: StageStory) {
  return views.find((view) => view.stage === stage);
}

export async function makeTopic({ story, source }: Wish, makers: Makers): Promise<MadeTopic> {
  const { topic, stage } = story;
  if (!makers.isThere(topic)) {
    await makers.createTopic(topic, { stages: [stage], defaultView: viewOf(story)?.id ?? null });
  }
  if (!source) return { story, source, intake: undefined };
  const intake = await makers.createIntake({
    name: `${source.title} ${topic.slice(1)}`,
    source: source.kind,
    topic,
    settings: initialOf(source.settings),
  });
  return { story, source, intake };
}
