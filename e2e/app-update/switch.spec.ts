// One release replaces another on a plain server with the real nginx, at the worst moment: pages have loaded, and their chunks have not.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { goodCall, post, send } from '../../deploy/testing/http.ts';
import { freePort } from '../../deploy/testing/nginx.ts';
import { setStage } from '../../deploy/testing/stage.ts';
import { findProgram, searchPath } from '../../scripts/run.mjs';
import { recordsList } from '../support/notice.ts';
import { personPath } from '../support/person-page.ts';
import { openSignedIn, tokenField } from '../support/sign-in.ts';
import { countLoads, expect as expectSoon, test as base } from './releases.ts';

const VISITS = 6;
/** All browsers start at once. */
const expect = expectSoon.configure({ timeout: 60_000 });
const deploy = fileURLToPath(new URL('../../deploy', import.meta.url));
const run = promisify(execFile);

type Host = Awaited<ReturnType<typeof startServer>>;
type Release = 'first' | 'next';

/** As docs/deploying.md says, with a script in place of `systemctl`. */
async function startServer(settings: Record<string, string>, builds: Record<Release, string>) {
  const root = await mkdtemp(join(tmpdir(), 'person-visitors-switch-'));
  const [port, unit] = [await freePort(), await readFile(join(deploy, 'person-visitors.service'), 'utf8')];
  const here = unit
    .replaceAll('/opt/person-visitors', root)
    .replaceAll('/run/person-visitors', `${root}/run`);
  const values = (name: string) =>
    [...here.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const pid = `${root}/run/nginx.pid`;
  const systemctl = `#!/bin/sh
if [ -e ${pid} ]; then exec ${values('ExecReload').join()}; fi
${values('ExecStart').join()} >${root}/log 2>&1 &
until [ -s ${pid} ]; do kill -0 $! && sleep 0.1; done`;
  for (const folder of ['', 'releases', 'bin'])
    await mkdir(join(root, folder), { recursive: true, mode: 0o755 });
  await chmod(root, 0o755);
  await writeFile(`${root}/bin/systemctl`, systemctl, { mode: 0o755 });
  const env = {
    ...settings,
    ...Object.fromEntries(values('Environment').map((value) => value.split('=', 2))),
    LISTEN: `127.0.0.1:${port}`,
    PATH: `${root}/bin:${searchPath}`,
  };
  const install = async (build: string) => {
    const { stdout } = await run('sh', [join(deploy, '../scripts/pack.sh'), build], { cwd: root });
    await run('tar', ['-xzf', stdout.trim(), '-C', 'releases'], { cwd: root });
    const listed = await readFile(join(root, stdout.trim().replace('.tar.gz', '.spdx.json')), 'utf8');
    const bundled = (await readFile(join(build, 'licenses.txt'), 'utf8')).matchAll(/^## (\S+) - /gm);
    for (const [, name] of bundled) expect(listed).toContain(`"name": "${name}"`);
    return join(root, 'releases', stdout.trim().replace('.tar.gz', ''), 'deploy/switch.sh');
  };
  const scripts = { first: await install(builds.first), next: await install(builds.next) };
  await run(scripts.first, { env });
  // A wrong variable changes nothing.
  await expect(run(scripts.next, { env: { ...env, API_RATE: 'x' } })).rejects.toThrow('API_RATE');
  expect(scripts.first).toContain(await readlink(join(root, 'current')));
  return {
    port,
    url: `http://127.0.0.1:${port}/`,
    /** Back, as the documents say to roll back. */
    switchTo: (release: Release) =>
      run(release === 'first' ? `${root}/former/deploy/switch.sh` : scripts.next, { env }),
    async close(): Promise<void> {
      process.kill(Number(await readFile(pid, 'utf8')), 'SIGTERM');
      await rm(root, { recursive: true });
    },
  };
}

const test = base.extend<{ host: Host }>({
  host: async ({ folderOf, simulator }, use, testInfo) => {
    testInfo.setTimeout(600_000);
    const builds = { first: await folderOf('first'), next: await folderOf('next') };
    const stage = await setStage({}, { path: '/api/v2.0', build: builds.first });
    stage.upstream.answer(simulator.handler);
    const host = await startServer(stage.settings, builds);
    await use(host);
    await host.close();
    await stage.close();
  },
});

interface Visit {
  readonly worker: 'allow' | 'block';
  /** Before the switch. */
  open(page: Page, url: string): Promise<unknown>;
  /** After it. */
  expectLoaded(page: Page): Promise<unknown>;
}

const visits: Readonly<Record<string, Visit>> = {
  'first visits': {
    worker: 'allow',
    open: (page, url) => page.goto(url, { waitUntil: 'commit' }),
    expectLoaded: (page) => expect(tokenField(page)).toBeVisible(),
  },
  // Without a service worker, as in a frame.
  'open tabs': {
    worker: 'block',
    async open(page, url) {
      const path = `${personPath(personIds.karenina)}?user_id=200101`;
      await openSignedIn(page, new URL(path, url).href, tokens.partner);
      await expect(recordsList(page)).toBeVisible();
    },
    async expectLoaded(page) {
      const loads = countLoads(page);
      await page.getByRole('button', { name: /change the customer$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(loads()).toBe(0);
    },
  },
};

/** Requests the page, its files and the API during `act`: nothing is missing, no connection is lost. */
async function visitDuring(port: number, act: () => Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  const visit = async () => {
    do {
      expect((await post(port, goodCall)).status).toBe(200);
      const page = await send(port, '/');
      for (const [, path = ''] of page.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g))
        expect((await send(port, path)).status, path).toBe(200);
    } while (!ended.signal.aborted);
  };
  const visiting = Promise.all([visit(), visit()]);
  await act();
  ended.abort();
  await visiting;
}

test.skip(findProgram('nginx') === undefined, 'nginx is not installed');

test('switch by switch.sh and back goes unnoticed', async ({ host, openContext, site }) => {
  for (const [name, visit] of Object.entries(visits))
    for (const to of ['next', 'first'] as const)
      await test.step(`${name}, to ${to}`, async () => {
        let switched = () => {};
        const untilSwitched = new Promise<void>((resolve) => (switched = resolve));
        const context = () => openContext({ serviceWorkers: visit.worker });
        const contexts = await Promise.all(Array.from({ length: VISITS }, context));
        const pages = await Promise.all(contexts.map((one) => one.newPage()));
        if (visit.worker === 'allow')
          for (const one of contexts)
            await one.route('**/assets/**', (route) => untilSwitched.then(() => route.continue()));
        await Promise.all(pages.map((page) => visit.open(page, host.url)));
        await visitDuring(host.port, () => host.switchTo(to));
        switched();
        const results = await Promise.allSettled(pages.map((page) => visit.expectLoaded(page)));
        expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
        expect((await send(host.port, '/')).body).toContain(await site.entryScript(to));
        for (const one of contexts) await one.close();
      });
});
