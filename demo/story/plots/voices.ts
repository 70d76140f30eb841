/** The team talks, and keeps code worth keeping. */

import { writeSnippet } from '@tagloop/language/vocabulary/snippet';
import { hour, minute } from '../calendar.ts';
import { people } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { snippets } from '../content/snippets.ts';
import { firstWords, threads } from '../content/talk.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';

export function* talk(world: World): Plot {
  yield world.atWork(hour, 2 * hour);
  const { by, text } = firstWords;
  world.post(by, { topic: topics.team, handle: 'first words', text });
  world.react(by, 'pin', 'first words');
  for (;;) {
    yield world.atWork(8 * hour, 22 * hour);
    world.start(thread(world));
  }
}

function* thread(world: World): Plot {
  const [[author, text], ...rest] = world.deal(threads);
  const handle = `talk ${world.serial('talk')}`;
  world.post(author, { topic: topics.team, handle, text });
  for (const [by, line] of rest) {
    yield world.atWork(2 * minute, 50 * minute);
    world.post(by, { topic: topics.team, to: handle, text: line });
  }
  yield* likes(world, handle, author, 3);
}

export function* keepSnippets(world: World): Plot {
  for (const { by, language, title, code, said } of snippets) {
    yield world.atWork(20 * hour, 44 * hour);
    const handle = `snippet ${world.serial('snippet')}`;
    world.post(by, { topic: topics.snippets, handle, text: writeSnippet({ language, title, code }) });
    for (const [name, line] of said) {
      yield world.atWork(10 * minute, 4 * hour);
      world.post(name, { topic: topics.snippets, to: handle, text: line });
    }
    yield* likes(world, handle, by, 4);
  }
}

function* likes(world: World, handle: string, author: string, most: number): Plot {
  const others = people.map(({ name }) => name).filter((name) => name !== author);
  for (const name of world.random.shuffled(others).slice(0, world.random.between(0, most))) {
    yield world.atWork(minute, 30 * minute);
    world.react(name, 'like', handle);
  }
}
