import { topicHref } from '../../components/href.ts';

export const topicParts = ['general', 'rights', 'view', 'labels', 'limits', 'parameters', 'trash', 'danger'] as const;
export type TopicPart = (typeof topicParts)[number];

/** `/settings/t/Build/Pipelines?part=rights` */
export function settingsHref(path: string, part: TopicPart = 'general'): string {
  return `/settings${topicHref(path)}${part === 'general' ? '' : `?part=${part}`}`;
}

export function readPart(part: unknown): TopicPart {
  return topicParts.find((each) => each === part) ?? 'general';
}
