import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  group: {
    kind: 'text',
    title: { en: 'Group by', fr: 'Grouper par' },
    help: {
      en: 'service, topic, the key of any tag such as dc, or nothing.',
      fr: 'service, topic (le sujet), la clé d’un tag comme dc, ou rien.',
    },
    initial: 'service',
    maxLength: 60,
  },
});

export type WallOptions = ValuesOf<typeof options>;
