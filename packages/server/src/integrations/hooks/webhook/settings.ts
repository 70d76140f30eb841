/** Settings of a hook that posts to a web address. */

import { type Static, Type } from 'typebox';

export const settings = Type.Object({
  url: Type.String({
    title: 'Address',
    description: 'Where events are posted, such as https://ci.example/hooks/tagloop',
    pattern: '^https?://[^\\s/]',
    maxLength: 2000,
  }),
});

export type WebhookSettings = Static<typeof settings>;
