/** Settings of an intake for Gitea or Forgejo. */

import { type Static, Type } from 'typebox';
import { Dictionary } from '../../../contract/schemas.ts';

export const settings = Type.Object({
  split: Type.Optional(
    Type.Boolean({
      title: 'Sub-topics',
      description: 'Write each kind of message into a topic of its own below this one',
      default: true,
    }),
  ),
  people: Type.Optional(
    Dictionary(Type.String({ maxLength: 100 }), Type.String({ minLength: 1, maxLength: 100 }), {
      title: 'People',
      description: 'Login there → name here; who is not named keeps the login',
    }),
  ),
  service: Type.Optional(
    Dictionary(Type.String({ maxLength: 200 }), Type.String({ minLength: 1, maxLength: 100 }), {
      title: 'Services',
      description: 'Repository (owner/name) → service; a repository that is not named is a service of its own name',
    }),
  ),
});

export type GiteaSettings = Static<typeof settings>;
