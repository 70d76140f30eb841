/** In which view a topic is shown, and which others are offered. */

import type { Topic } from '../data/topics.ts';
import type { View } from './view.ts';

export interface Wish {
  /** By the address. */
  readonly asked: string | undefined;
  /** What the reader chose here before. */
  readonly chosen: string | undefined;
}

export interface Offer {
  /** The topic's own first, then the best; of equals those made for its stage. Only one where the topic forces it. */
  readonly offered: readonly View[];
  readonly current: View | undefined;
  /** Shown to who chose nothing. */
  readonly own: View | undefined;
}

/** A forced view that is not known here is passed over: better another one than none. */
export function chooseView(topic: Topic, views: readonly View[], { asked, chosen }: Wish): Offer {
  const byId = (id: string | null | undefined, among: readonly View[]) => among.find((view) => view.id === id);
  const forced = topic.forcedView ? byId(topic.defaultView, views) : undefined;
  const score = (view: View) => (view.id === topic.defaultView ? 2 : view.fits(topic));
  const isOfStage = (view: View) => Number(view.stage !== null && topic.stages.includes(view.stage));
  const byRank = (a: View, b: View) => score(b) - score(a) || isOfStage(b) - isOfStage(a);
  const offered = forced ? [forced] : views.filter((view) => score(view) > 0).toSorted(byRank);
  const [own] = offered;
  return { offered, own, current: byId(asked, offered) ?? byId(chosen, offered) ?? own };
}
