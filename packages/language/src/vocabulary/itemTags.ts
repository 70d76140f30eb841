/** What the tags of a message say of the thing that is watched: enough for a field of the wall, without its words. */

import { tagValue } from '../text/tags.ts';

export interface ItemTags {
  readonly service?: string;
  readonly name?: string;
}

/** @param tags of the message, decoded, in their order; Tat's bare second tag is the service */
export function itemOfTags(tags: readonly string[]): ItemTags {
  const second = tags[0] === 'monitoring' ? tags.filter((tag) => tag !== 'computed')[1] : undefined;
  const bare = second === undefined || second.includes(':') ? undefined : second;
  return {
    service: tagValue(tags, 'service') || tagValue(tags, 'app') || bare,
    name: tagValue(tags, 'item') || undefined,
  };
}
