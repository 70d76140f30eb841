/** Where each stage leads. */

import type { Stage } from '@tagloop/language/stages';
import { searchHref, topicHref } from '../../components/href.ts';
import type { Topic } from '../../data/topics.ts';
import { stageStories } from '../../stages/index.ts';
import type { Locale } from '../../words/dictionary.ts';

export interface StagePlace {
  readonly stage: Stage;
  readonly title: Readonly<Record<Locale, string>>;
  readonly href: string;
}

/** The stage's topic when it is one subtree, else all that is of the stage. */
export function stagePlaces(topics: readonly Topic[]): readonly StagePlace[] {
  return stageStories.map(({ stage, title }) => {
    const own = topics.filter(({ settings, may }) => may.read && settings.stages.includes(stage));
    const [only] = own;
    const href = only && own.length === 1 ? topicHref(only.path) : searchHref({ q: `stage:${stage}` });
    return { stage, title, href };
  });
}
