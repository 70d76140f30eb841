/** What people keep for themselves, or share. */

import type { Favourites } from '../../resources/favourites/contract.ts';
import type { Page } from '../../resources/messages/contract.ts';
import type { Muted } from '../../resources/notifications/contract.ts';
import type { PresenceList } from '../../resources/presence/contract.ts';
import type { SavedQuery } from '../../resources/savedQueries/contract.ts';
import type { ViewChoices } from '../../resources/viewChoices/contract.ts';
import { ask, askAll, type Door } from './door.ts';
import type { Model } from './model.ts';

const readTopics = (model: Model, name: string, ids: ReadonlySet<string>) =>
  [...model.topics.values()].flatMap((topic) => (ids.has(topic.id) && model.may(name, 'read', topic) ? topic.id : []));

/** A favourite is shown while its person may read it; it comes back with the right. */
export const favourites: Door = {
  name: 'favourites',
  allowed: (model, name) => readTopics(model, name, model.favourites.of(name)),
  visible: (_, caller) => ask<Favourites>(caller, '/api/favourites', ({ topics }) => topics.map(({ topic }) => topic)),
};

export const viewChoices: Door = {
  name: 'view choices',
  allowed: (model, name) => readTopics(model, name, model.viewed.of(name)),
  visible: (_, caller) =>
    ask<ViewChoices>(caller, '/api/view-choices', ({ choices }) => choices.map(({ topic }) => topic)),
};

export const muted: Door = {
  name: 'muted topics',
  allowed: (model, name) => readTopics(model, name, model.muted.of(name)),
  visible: (_, caller) => ask<Muted>(caller, '/api/muted', ({ topics }) => topics.map(({ topic }) => topic)),
};

const found = (model: Model, name: string): string[] =>
  [...model.saved].flatMap(([id, saved]) => (model.findsSaved(name, saved) ? id : []));

export const savedQueries: Door = {
  name: 'saved queries',
  allowed: found,
  visible: (_, caller) =>
    ask<{ savedQueries: SavedQuery[] }>(caller, '/api/saved-queries', (body) => body.savedQueries.map(({ id }) => id)),
};

/** Who runs what another one saved sees what he himself may read. */
export const savedQueryRuns: Door = {
  name: 'messages of saved queries',
  allowed: (model, name) => found(model, name).flatMap((saved) => model.readBy(name).map(({ id }) => `${saved} ${id}`)),
  async visible({ model }, caller) {
    const asked = [...model.saved.keys()].map((saved) =>
      ask<Page>(caller, `/api/saved-queries/${saved}/messages?limit=1000`, ({ messages }) =>
        messages.map(({ id }) => `${saved} ${id}`),
      ),
    );
    return askAll(asked);
  },
};

export const presence: Door = {
  name: 'presence',
  allowed: (model, name) =>
    [...model.topics.values()].flatMap((topic) =>
      model.may(name, 'read', topic)
        ? [...model.people.keys()].flatMap((who) => (model.looks.of(who).has(topic.id) ? `${topic.id} ${who}` : []))
        : [],
    ),
  visible: (_, caller) =>
    ask<PresenceList>(caller, '/api/presence', ({ topics }) =>
      topics.flatMap(({ topic, people }) => people.map(({ user }) => `${topic} ${user}`)),
    ),
};
