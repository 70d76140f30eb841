import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { describeInBrowser } from '../browser.ts';
import { expectText } from '../expect.ts';
import { describeView } from '../viewSuite.ts';
import { plain } from './index.ts';

describeView(plain, {
  samples: [
    {
      by: 'ci',
      ago: 60_000,
      text: '#pipeline:api #run:74 Nightly',
      labels: ['Success'],
      key: 'run:74',
      shows: 'Nightly',
    },
    { by: 'ada', ago: 90_000, text: 'A note for @bruno', shows: 'A note' },
  ],
  next: { by: 'bruno', ago: 0, text: 'Just now', shows: 'Just now' },
});

describeInBrowser('the plain view', (fixture) => {
  const rows = (page: Page) => page.locator(`[data-view="${plain.id}"]`).getByRole('listitem');

  it('shows title and author of each message', async () => {
    const page = await fixture().open(`/t/Payments/Team?views&view=${plain.id}`);
    await expectText(rows(page).first()).toContain('Replication lag');
    await expectText(rows(page).first()).toContain('prom');
  });
});
