/** `node scripts/icons.mjs`: the icons of the installed app, drawn from `favicon.svg`. Run it when the sign changes. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './parts/browser.mjs';
import { root } from './parts/root.mjs';
import { fail } from './parts/say.mjs';

const folder = join(root, 'packages/web/public');
/** Share of the width that the sign takes: a mask may cut a tenth on each side, and more in the corners. */
const icons = [
  { name: 'icon-192.png', size: 192, share: 0.86, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, share: 0.86, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, share: 0.62, ground: '#ffffff' },
  { name: 'apple-touch-icon.png', size: 180, share: 0.72, ground: '#ffffff' },
];

const executablePath = findBrowser();
if (!executablePath) fail('Icons need Chromium or Chrome; set TAGLOOP_CHROMIUM to the program if it is elsewhere.');
const sign = await readFile(join(folder, 'favicon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, size, share, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
  const width = Math.round(size * share);
  await page.setContent(
    `<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground} }
    svg { width: ${width}px; height: ${width}px }</style>${sign}`,
  );
  await writeFile(join(folder, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
