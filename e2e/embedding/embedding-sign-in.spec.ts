// How long a frame stays signed in: on the viewer's own site and on another one, over http and https.
import { mkdir, writeFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { createCertificate } from '../../deploy/testing/certificates.ts';
import { findProgram } from '../../scripts/run.mjs';
import { startAppServer } from '../support/app-server.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { startProxy } from '../support/proxy.ts';
import { signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expect, test as base, viewerFrame } from './embedded.ts';

const path = `${personPath(personIds.example)}?embed=1`;

async function signInWithin(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  const frame = await viewerFrame(page);
  await signIn(frame);
  await expect(visitorCards(frame)).toHaveCount(2);
  return page;
}

const test = base.extend<{ profile: BrowserContext }>({
  /** Partitions the storage of frames, as most browsers do. Debian's Chromium blocks it, Playwright's switches share it with tabs. */
  profile: async ({ playwright }, use, info) => {
    const { launchOptions, channel, locale } = info.project.use;
    const folder = info.outputPath('profile');
    await mkdir(`${folder}/Default`, { recursive: true });
    await writeFile(`${folder}/Default/Preferences`, '{"profile":{"cookie_controls_mode":0}}');
    const profile = await playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), '--disable-features=Translate'],
      ...(channel === undefined ? {} : { channel }),
      ...(locale === undefined ? {} : { locale }),
      ignoreHTTPSErrors: true,
    });
    await use(profile);
    await profile.close();
  },
});

async function serveOverTls(url: string) {
  const certificate = await createCertificate({ name: 'localhost' });
  await certificate.remove();
  return startProxy(() => url, { certificate });
}

test('frame over http is signed in until a reload, over https until the sign-out', async ({
  profile,
  crm,
  simulator,
  baseURL,
}) => {
  await test.step('over http on another site', async () => {
    const page = await signInWithin(profile, crm.origin + crm.framing(new URL(path, baseURL).href));
    const stored = await (await viewerFrame(page)).evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toContain('person-visitors.session');
    expect(await profile.cookies()).toEqual([]);
    await page.reload();
    await expect(tokenField(await viewerFrame(page))).toBeVisible();
  });
  test.skip(findProgram('openssl') === undefined, 'openssl is not installed');
  const around = await serveOverTls(crm.origin);
  const [ownSite, otherSite] = [`https://127.0.0.1:${around.port}`, `https://localhost:${around.port}`];
  const server = await startAppServer(undefined, `${ownSite} ${otherSite}`);
  server.use(simulator);
  const tls = await serveOverTls(server.url);
  const viewer = `https://127.0.0.1:${tls.port}${path}`;
  const tab = await profile.newPage();
  await test.step('over https on its own site, with the tabs', async () => {
    const page = await signInWithin(profile, ownSite + crm.framing(viewer));
    await tab.goto(viewer);
    await expect(visitorCards(tab)).toHaveCount(2);
    await signOut(await viewerFrame(page));
    await expect(tokenField(tab)).toBeVisible();
    expect(await profile.cookies()).toEqual([]);
  });
  await test.step('over https on another site, for itself', async () => {
    const page = await signInWithin(profile, otherSite + crm.framing(viewer));
    await page.reload();
    await expect(visitorCards(await viewerFrame(page))).toHaveCount(2);
    await tab.reload();
    await expect(tokenField(tab)).toBeVisible();
    await signOut(await viewerFrame(page));
    await page.reload();
    await expect(tokenField(await viewerFrame(page))).toBeVisible();
    expect(await profile.cookies()).toEqual([]);
  });
  await Promise.all([tls.close(), around.close(), server.close()]);
});
