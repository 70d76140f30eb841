/** `npm run proof -- screens`: axe on every screen of the web app, on a desk and on a phone, light and dark. */

import { findBarriers, startFilledHub } from '../../e2e/barriers.ts';
import { launch } from '../../e2e/browser.ts';
import { forget } from '../../e2e/hub.ts';
import { isShownAt, screens, shapes } from '../../e2e/screens.ts';
import { writeProof } from '../proofs.ts';

const begun = Date.now();
const hub = await startFilledHub();
const browser = await launch();
try {
  let looked = 0;
  const found: string[] = [];
  for (const shape of shapes) {
    looked += screens.filter((screen) => isShownAt(shape.width, screen)).length;
    const here = await findBarriers(browser, hub, shape, screens);
    found.push(...here.map((each) => `${shape.width} ${shape.scheme}: ${each}`));
  }
  writeProof('screens', begun, { screens: screens.length, looked, found });
  if (found.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await hub.stop();
  forget(hub);
}
