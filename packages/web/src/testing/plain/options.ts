import { defineOptions, type ValuesOf } from '../../views/options.ts';

export const options = defineOptions({
  authors: { kind: 'switch', title: { en: 'Authors', fr: 'Auteurs' }, initial: true },
});

export type PlainOptions = ValuesOf<typeof options>;
