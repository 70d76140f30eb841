/** A rule of a real Prometheus fires and ends, a real Alertmanager tells the built hub, and one message moves. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPrograms } from '../scripts/parts/prometheus.mjs';
import { browserPath, launch, signedIn } from './browser.ts';
import { forget, type HubProcess, signedUp, startHub } from './hub.ts';

const programs = findPrograms();

describe.skipIf(!programs)('an alert of a real Prometheus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-prometheus-'));
  const started: ChildProcess[] = [];
  let hub: HubProcess;
  let target: Server;
  let errors = 0;
  let call: Awaited<ReturnType<typeof signedUp>>;

  /** Starts it on a free port and waits until it is ready. */
  async function start(program: string, args: (port: number) => string[]): Promise<number> {
    const port = await freePort();
    started.push(spawn(program, args(port), { cwd: folder, stdio: 'ignore' }));
    await eventually(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => null);
      expect(answer?.status).toBe(200);
    });
    return port;
  }

  function file(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }

  beforeAll(async () => {
    if (!programs) return;
    hub = await startHub();
    call = await signedUp(hub);
    await call('POST', '/api/topics', { path: '/Alerts' });
    const { url } = await call<{ url: string }>('POST', '/api/intakes', {
      name: 'prometheus',
      source: 'alertmanager',
      topic: '/Alerts',
    });

    target = createServer((_, answer) => answer.end(`checkout_errors ${errors}\n`));
    await new Promise<void>((done) => target.listen(0, '127.0.0.1', done));
    const targetPort = (target.address() as AddressInfo).port;

    const alertmanagerFile = file(
      'alertmanager.yml',
      `route: { receiver: hub, group_wait: 0s, group_interval: 1s, repeat_interval: 1h }
receivers: [{ name: hub, webhook_configs: [{ url: '${url}', send_resolved: true }] }]
`,
    );
    const alertmanagerPort = await start(programs.alertmanager, (port) => [
      `--config.file=${alertmanagerFile}`,
      `--storage.path=${join(folder, 'alertmanager')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
    ]);
    file(
      'rules.yml',
      `groups:
  - name: checkout
    rules:
      - alert: CheckoutErrors
        expr: checkout_errors > 0
        labels: { service: checkout, severity: critical }
        annotations: { summary: 'Checkout answers {{ $value }} errors a minute' }
`,
    );
    const prometheusFile = file(
      'prometheus.yml',
      `global: { scrape_interval: 500ms, scrape_timeout: 500ms, evaluation_interval: 500ms }
rule_files: [rules.yml]
alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:${alertmanagerPort}'] }] }] }
scrape_configs: [{ job_name: shop, static_configs: [{ targets: ['127.0.0.1:${targetPort}'] }] }]
`,
    );
    await start(programs.prometheus, (port) => [
      `--config.file=${prometheusFile}`,
      `--storage.tsdb.path=${join(folder, 'prometheus')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ]);
  });
  afterAll(async () => {
    await Promise.all(started.map(ended));
    target?.close();
    await hub?.stop();
    if (hub) forget(hub);
    rmSync(folder, { recursive: true, force: true });
  });

  const alerts = async (): Promise<object[]> => {
    const found = await call<{ messages: { text: string; labels: { text: string }[]; replies: number }[] }>(
      'GET',
      `/api/messages?q=${encodeURIComponent('in:/Alerts is:root')}`,
    );
    return found.messages.map(({ text, labels, replies }) => ({
      text,
      state: labels.map((each) => each.text),
      replies,
    }));
  };

  it('is open while the rule fires, done when it is over, open again the next time', async () => {
    errors = 7;
    await eventually(async () =>
      expect(await alerts()).toEqual([
        { text: expect.stringContaining('Checkout answers 7 errors a minute'), state: ['open'], replies: 1 },
      ]),
    );
    errors = 0;
    await eventually(async () => expect(await alerts()).toMatchObject([{ state: ['done'], replies: 2 }]));
    errors = 3;
    await eventually(async () => expect(await alerts()).toMatchObject([{ state: ['open'], replies: 3 }]));
  }, 60_000);

  it.skipIf(!browserPath)(
    'comes to every open browser, is taken in one and seen in the other, and ends in both',
    async () => {
      errors = 0;
      await eventually(async () => expect(await alerts()).toMatchObject([{ state: ['done'] }]));
      const password = 'a long enough password';
      const browser = await launch();
      try {
        const pages = [];
        for (const name of ['ada', 'bruno']) {
          await call('POST', '/api/users', { name, password });
          const page = await (await signedIn(browser, hub.url, name, password)).newPage();
          await page.goto('/t/Alerts?view=alerts');
          await page.locator('[data-section="done"]').waitFor();
          pages.push(page);
        }
        const [ada, bruno] = pages;
        errors = 9;
        for (const page of pages) {
          await page.locator('[data-section="open"]').getByText('Checkout answers 9 errors a minute').waitFor();
        }
        await ada?.getByRole('link', { name: 'Checkout answers 9 errors a minute' }).focus();
        await ada?.keyboard.press('t');
        await bruno?.getByRole('img', { name: 'Taken by ada' }).waitFor();
        errors = 0;
        for (const page of pages) await page.locator('[data-section="done"]').waitFor();
      } finally {
        await browser.close();
      }
    },
    90_000,
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Tries until it holds, for 20 seconds. */
async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
