/** The forms in which the matter of the story is written down. */

import type { ServiceName } from '../cast.ts';

export type Size = 'S' | 'M' | 'L';
export type Sentiment = 'positive' | 'neutral' | 'negative';

export interface Heard {
  readonly sentiment: Sentiment;
  readonly text: string;
}

export interface StoryLine {
  readonly service: ServiceName;
  readonly epic: string;
  readonly size: Size;
  readonly title: string;
  /** Title of the pull request, in the form of conventional commits. */
  readonly change: string;
  /** Subjects of its commits; that of the change itself when there are none. */
  readonly commits: readonly string[];
  readonly why: string;
  /** What customers say when they have it. */
  readonly heard?: readonly Heard[];
  /** Name of the incident that it brings to production. */
  readonly breaks?: string;
  /** The incident that it follows from. */
  readonly incident?: string;
}

export interface Epic {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly StoryLine[];
}

type Extra = Pick<StoryLine, 'heard' | 'breaks'>;
type Write = (
  service: ServiceName,
  size: Size,
  title: string,
  change: string,
  why: string,
  commits?: readonly string[],
  extra?: Extra,
) => StoryLine;

/** An epic with its stories, in the order in which they are wanted. */
export function epic(name: string, title: string, write: (story: Write) => readonly StoryLine[]): Epic {
  return {
    name,
    title,
    lines: write((service, size, storyTitle, change, why, commits = [], extra = {}) => ({
      service,
      epic: name,
      size,
      title: storyTitle,
      change,
      why,
      commits,
      ...extra,
    })),
  };
}

export const happy = (text: string): Heard => ({ sentiment: 'positive', text });
export const mixed = (text: string): Heard => ({ sentiment: 'neutral', text });
export const unhappy = (text: string): Heard => ({ sentiment: 'negative', text });
