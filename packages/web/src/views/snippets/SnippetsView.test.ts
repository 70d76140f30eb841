import { expect, it } from 'vitest';
import { describeInBrowser } from '../../testing/browser.ts';
import { expectText } from '../../testing/expect.ts';
import { violationsOf } from '../../testing/viewChecks.ts';
import { describeView } from '../../testing/viewSuite.ts';
import { snippets } from './index.ts';

const go = '#language:go Hello in Go\n```go\npackage main\n\nfunc main() {}\n```';

describeView(snippets, {
  samples: [
    { by: 'ada', ago: 60_000, text: go, shows: 'Hello in Go' },
    { by: 'bruno', ago: 90_000, text: '#language:perl Read a spreadsheet', shows: 'Read a spreadsheet' },
    { by: 'ada', ago: 90_000, text: 'A note', labels: ['open'], shows: 'A note' },
  ],
  next: { by: 'chloe', ago: 0, text: '#language:sql Just now\n```sql\nselect 1\n```', shows: 'Just now' },
});

describeInBrowser('the snippets', (fixture) => {
  const open = (messages: readonly { by: string; text: string }[], may: 'read' | 'admin' = 'admin') =>
    fixture().open('/t/Sample', {
      given: {
        messages: messages.map((message) => ({ ...message, ago: 60_000, topic: '/Sample' })),
        may,
        settings: { stages: ['code'], defaultView: snippets.id, parameters: {} },
      },
    });

  it('open in numbered lines and colours, and lead back', async () => {
    const page = await open([{ by: 'ada', text: go }]);
    await page.getByRole('link', { name: 'Hello in Go' }).click();
    const code = page.getByRole('region', { name: 'Code of Hello in Go' });
    await expectText(code).toContain('func main() {}');
    await code.locator('span[style*="--code-token-keyword"]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('v.open')).not.toBeNull();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Snippets' }).waitFor();
  });

  it('take comments, and follow what others change', async () => {
    const page = await open([{ by: 'ada', text: go }]);
    await page.getByRole('link', { name: 'Hello in Go' }).click();
    const field = page.getByPlaceholder('Write a comment');
    await field.fill('Short and good');
    await field.press('Enter');
    await expectText(page.getByRole('region', { name: 'Comments' })).toContain('Short and good');
    await page.evaluate(() =>
      window.fixture.editAs('ada', 'package main', '#language:go Hello in Go\n```go\npackage other\n```'),
    );
    await expectText(page.getByRole('region', { name: 'Code of Hello in Go' })).toContain('package other');
  });

  it('are written with their language detected, after a warning of what looks like a secret', async () => {
    const page = await open([{ by: 'ada', text: go }]);
    await page.getByRole('button', { name: 'New snippet' }).click();
    const form = page.getByRole('form', { name: 'New snippet' });
    await form.getByLabel('Title').fill('hello.py of the shop #onboarding');
    await form.getByRole('textbox', { name: 'Code' }).click();
    const secret = ['AKI', 'A', 'ABCDEFGHIJKLMNOP'].join('');
    await page.keyboard.insertText(`print("j k")\nkey = "${secret}"`);
    await form.getByPlaceholder('Detected: Python').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await expectText(form.getByRole('alert')).toContain('A key of AWS, line 2');
    expect(await page.evaluate(() => window.fixture.writes)).toBe(0);
    await form.getByRole('button', { name: 'Save anyway' }).click();
    await expectText(page.getByRole('region', { name: 'Code of hello.py' })).toContain('print("j k")');
  });

  it('are edited where their code stands, and tell what changed', async () => {
    const page = await open([{ by: 'ada', text: go }]);
    await page.getByRole('link', { name: 'Hello in Go' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('form', { name: 'Edit the snippet' });
    const field = form.getByRole('textbox', { name: 'Code' });
    await expectText(field).toContain('func main() {}');
    await field.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' // done');
    await form.getByRole('button', { name: 'Save' }).click();
    await expectText(page.getByRole('region', { name: 'Code of Hello in Go' })).toContain('// done');
    const revisions = page.getByRole('region', { name: 'Revisions' });
    await revisions.getByRole('button', { name: 'What changed' }).click();
    await expectText(revisions.locator('tr[data-kind=added]')).toContain('func main() {} // done');
    expect(await violationsOf(page)).toEqual([]);
  });
});
