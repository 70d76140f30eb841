import { IconGridDots } from '@tabler/icons-react';
import manifest from '../../../../examples/views/punch-card/view.json' with { type: 'json' };
import { drawnBy } from '../views/outside.tsx';
import { defineView } from '../views/view.ts';

/** The example of a view from outside as a view of the fixture, so that the suite runs it, too. */
export const punchCard = defineView({
  id: 'punch-card',
  title: manifest.title,
  icon: IconGridDots,
  stage: null,
  fits: () => manifest.fits,
  without: ['composer'],
  load: async () => drawnBy(await import('../../../../examples/views/punch-card/src/index.tsx')),
});
