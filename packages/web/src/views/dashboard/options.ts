import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  seconds: {
    kind: 'number',
    title: { en: 'Seconds until a wall shows the next page', fr: 'Secondes avant la page suivante, au mur' },
    initial: 20,
    min: 5,
    max: 3600,
  },
});

export type DashboardOptions = ValuesOf<typeof options>;
