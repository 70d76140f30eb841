/**
 * `@tagloop/view`: what views from outside import. It is a contract: what stands here changes only with `viewContract`
 * of the hub, and `examples/views/view.d.ts` tells its types.
 */

export { tagsOf, tagValue } from '@tagloop/language/text/tags';
export { titleOf } from '@tagloop/language/text/title';
export { Avatar } from '../components/Avatar.tsx';
export { FailureBand } from '../components/Band.tsx';
export { EmptyState } from '../components/EmptyState.tsx';
export { searchHref, topicHref } from '../components/href.ts';
export { LabelBadge } from '../components/LabelBadge.tsx';
export { MessageRow } from '../components/MessageRow.tsx';
export { MessageText } from '../components/MessageText.tsx';
export { SkeletonRows } from '../components/Skeletons.tsx';
export { StateGlyph } from '../components/StateGlyph.tsx';
export { stateOf } from '../components/state.ts';
export { TimeAgo } from '../components/TimeAgo.tsx';
export { useToasts } from '../components/Toasts.tsx';
export { useCount } from '../data/count.ts';
export { useMessages, useThread } from '../data/messages.ts';
export { useTopics } from '../data/topics.ts';
export { useWrites } from '../data/writes.ts';
export { defineOptions } from '../views/options.ts';
export { defineDrawing } from '../views/view.ts';
export { defineWords } from '../words/dictionary.ts';
export { useLocale, useWords } from '../words/locale.tsx';
