/** Free parameters of a topic: shown at once, written one after the other, kept from overwriting those of others. */

import type { Hub } from '@tagloop/client/call';
import { failureOf } from '@tagloop/client/failure';
import type { Loader } from './loaded.ts';
import type { Topic } from './topics.ts';

/**
 * @param next makes the value from the one of now. It is called again with a newer one when somebody else was faster,
 *   and may throw when the two do not go together.
 */
export type ParameterWriter = (
  topicId: string,
  name: string,
  next: (value: string | undefined) => string,
) => Promise<void>;

const mostTries = 5;

export function createParameterWriter(hub: Hub, topics: Loader<readonly Topic[]>): ParameterWriter {
  let last: Promise<unknown> = Promise.resolve();

  function find(id: string): Topic | undefined {
    return topics.getSnapshot().value?.find((topic) => topic.id === id);
  }

  function show(topic: Topic): void {
    const { value = [] } = topics.getSnapshot();
    topics.set(value.map((each) => (each.id === topic.id ? topic : each)));
  }

  async function write(id: string, change: (topic: Topic) => Topic): Promise<void> {
    let topic = find(id) ?? (await hub.call('GET /api/topics/:id', { params: { id } }));
    for (let tries = 1; ; tries += 1) {
      try {
        const { parameters } = change(topic).settings;
        const written = await hub.call('PATCH /api/topics/:id', {
          params: { id },
          body: { settings: { parameters } },
          headers: { 'if-match': `"${topic.version}"` },
        });
        return show(written);
      } catch (error) {
        if (failureOf(error).status !== 412 || tries === mostTries) throw error;
        topic = await hub.call('GET /api/topics/:id', { params: { id } });
      }
    }
  }

  return (id, name, next) => {
    const change = (topic: Topic): Topic => {
      const { parameters } = topic.settings;
      const changed = { ...parameters, [name]: next(parameters[name]) };
      return { ...topic, settings: { ...topic.settings, parameters: changed } };
    };
    const shown = find(id);
    if (shown) show(change(shown));
    const written = last.then(() => write(id, change));
    last = written.catch(() => topics.reload());
    return written;
  };
}
