/** Settings of an intake for any sender of JSON. */

import { type Static, Type } from 'typebox';

export const settings = Type.Object({
  mapping: Type.String({
    title: 'Mapping',
    description: 'A JSONata expression that makes one operation, or a list of them, of what was sent',
    minLength: 1,
    examples: [
      '{\n  "key": id,\n  "tags": { "service": service },\n  "title": title,\n  "url": url,\n  "labels": status\n}',
    ],
    maxLength: 20_000,
  }),
  split: Type.Optional(
    Type.Boolean({
      title: 'Sub-topics',
      description: 'Write into the topics below this one that the mapping names as "place"',
      default: true,
    }),
  ),
});

export type JsonSettings = Static<typeof settings>;
