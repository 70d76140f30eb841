import { punchCard } from './punchCard.ts';
import { describeView } from './viewSuite.ts';

describeView(punchCard, {
  samples: [{ by: 'ci', ago: 60_000, text: '#pipeline:api #run:74 Nightly', shows: '1 message' }],
  manyShow: '500 messages',
  next: { by: 'bruno', ago: 0, text: 'Just now', shows: '2 messages' },
});
