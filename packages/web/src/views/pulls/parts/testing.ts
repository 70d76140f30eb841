/** Messages for the tests of this view. */

import { writePullRequest } from '@tagloop/language/vocabulary/pullRequest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';

export const now = Date.parse('2026-11-20T12:00:00Z');

interface Sketch {
  readonly id?: string;
  readonly labels?: readonly string[];
  readonly daysAgo?: number;
  readonly parentId?: string;
}

export function message(text: string, { id = 'm', labels = [], daysAgo = 0, parentId }: Sketch = {}): ShownMessage {
  const at = new Date(now - daysAgo * 86_400_000).toISOString();
  return shownMessage({
    id,
    topic: '/Code',
    author: { name: 'github', fullName: '', robot: true, kind: 'forge' },
    text,
    labels: labels.map((each) => ({ text: each, color: '#888888' })),
    parentId: parentId ?? null,
    createdAt: at,
    updatedAt: at,
  });
}

/** The text of a pull request of somebody, at the head `c0ffee1`. */
export function by(user: string, reviewers: readonly string[] = [], repo = 'acme/api'): string {
  return writePullRequest({ id: 1, repo, user, stories: [], commit: 'c0ffee1', title: 'Page by cursor', reviewers });
}
