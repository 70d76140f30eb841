import { IconTestPipe } from '@tabler/icons-react';
import { defineView } from '../../views/view.ts';

/** A view that has an option of each kind, shows what it is given, and fails when asked to: for tests of the host. */
export const sampler = defineView({
  id: 'sampler',
  title: { en: 'Sampler', fr: 'Échantillon' },
  icon: IconTestPipe,
  stage: null,
  fits: () => 0.05,
  without: ['composer'],
  load: async () => ({ default: (await import('./SamplerView.tsx')).drawing }),
});
