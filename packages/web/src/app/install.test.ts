import { expect, it } from 'vitest';
import { describeInBrowser } from '../testing/browser.ts';

describeInBrowser('the installed app', (fixture) => {
  it('is what a browser wants to install', async () => {
    const page = await fixture().open('/');
    const session = await page.context().newCDPSession(page);
    const { url, errors } = await session.send('Page.getAppManifest');
    expect(url).toMatch(/\/manifest\.webmanifest$/);
    expect(errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Every page of a test is a private one.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
    const icon = await page.request.get(new URL('/apple-touch-icon.png', page.url()).href);
    expect(icon.headers()['content-type']).toBe('image/png');
  });
});
