import type { Hub } from '@tagloop/client/call';
import type { Topic } from '@tagloop/server/resources/topics/contract';
import { UsageError } from '../../command.ts';

/** The topic of that path, archived or not; without case. */
export async function findTopic(hub: Hub, path: string): Promise<Topic> {
  const { topics } = await hub.call('GET /api/topics', { query: { under: path, archived: true } });
  const wanted = `/${path.replace(/^\/|\/$/g, '')}`.toLowerCase();
  const topic = topics.find((each) => each.path.toLowerCase() === wanted);
  if (topic) return topic;
  throw new UsageError(`there is no topic ${path} that you may see`, 'see them with: tagloop topic list');
}
