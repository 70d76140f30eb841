/** What customers say of a release, and what becomes of it. */

import { writeFeedback } from '@tagloop/language/vocabulary/feedback';
import { day, hour, minute } from '../calendar.ts';
import { planner } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { answers, saidOf } from '../content/feedback.ts';
import type { Heard } from '../content/line.ts';
import { topics } from '../topics.ts';
import type { Repo, Version, World } from '../world.ts';

/** Some days after a release. */
export function* customersSay(world: World, repo: Repo, version: Version): Plot {
  const heard = version.changes.flatMap(({ story }) => story?.line.heard ?? []);
  const others = saidOf(repo.service.name);
  if (others.length > 0 && world.random.chance(0.3)) heard.push(world.deal(others));
  for (const each of heard) {
    yield world.soon(5 * hour, 2 * day);
    world.start(feedback(world, repo, version, each));
  }
}

function* feedback(world: World, { service }: Repo, version: Version, { sentiment, text }: Heard): Plot {
  const key = `survey:${world.serial('survey', 4021)}`;
  world.upsert('survey', {
    topic: topics.survey,
    key,
    text: writeFeedback({ service: service.name, release: version.number, from: 'survey', text }),
    set: ['open', `sentiment:${sentiment}`],
  });
  if (world.random.chance(0.1)) return;
  yield world.atWork(hour, 14 * hour);
  if (sentiment === 'negative') {
    world.upsert(planner, { topic: topics.survey, key, set: ['doing', `doing:${planner}`] });
    yield world.atWork(2 * hour, 20 * hour);
  }
  world.post(planner, { topic: topics.survey, to: key, text: world.deal(answers[sentiment]) });
  yield world.soon(minute, 5 * minute);
  world.upsert(planner, { topic: topics.survey, key, set: ['done', `done:${planner}`], remove: [`doing:${planner}`] });
}
