// How long a frame stays signed in: on the viewer's own site and on another one, over http and https.
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { BrowserContext, Page, PlaywrightWorkerArgs, TestInfo } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { createAuthority } from '../../deploy/testing/certificates.ts';
import { startUpstream } from '../../deploy/testing/upstream.ts';
import { findProgram } from '../../scripts/run.mjs';
import { startAppServer } from '../support/app-server.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { signIn, signOut, tokenField } from '../support/sign-in.ts';
import { expect, viewerFrame, test } from './embedded.ts';

const path = `${personPath(personIds.example)}?embed=1`;

interface FramingPage {
  readonly context: BrowserContext;
  /** The page with the frame. */
  readonly url: string;
  /** The viewer, in a tab. */
  readonly viewer: string;
}

async function signInWithin({ context, url }: FramingPage): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  const frame = await viewerFrame(page);
  await signIn(frame);
  await expect(visitorCards(frame)).toHaveCount(2);
  return page;
}

async function expectStaysSignedIn(framing: FramingPage, isSameSite: boolean): Promise<void> {
  const page = await signInWithin(framing);
  await page.reload();
  await expect(visitorCards(await viewerFrame(page))).toHaveCount(2);
  const tab = await framing.context.newPage();
  await tab.goto(framing.viewer);
  if (isSameSite) await expect(visitorCards(tab)).toHaveCount(2);
  else await expect(tokenField(tab)).toBeVisible();
  await signOut(await viewerFrame(page));
  await expect(tokenField(tab)).toBeVisible();
  await page.reload();
  await expect(tokenField(await viewerFrame(page))).toBeVisible();
  expect(await framing.context.cookies()).toEqual([]);
}

/** Partitions the storage of frames, as most browsers do. Debian's Chromium blocks it, Playwright's switches share it with tabs. */
async function openProfile({ playwright }: Pick<PlaywrightWorkerArgs, 'playwright'>, info: TestInfo) {
  const { launchOptions, channel, locale } = info.project.use;
  const folder = info.outputPath('profile');
  await mkdir(`${folder}/Default`, { recursive: true });
  await writeFile(`${folder}/Default/Preferences`, '{"profile":{"cookie_controls_mode":0}}');
  return playwright.chromium.launchPersistentContext(folder, {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--disable-features=Translate'],
    ...(channel === undefined ? {} : { channel }),
    ...(locale === undefined ? {} : { locale }),
    ignoreHTTPSErrors: true,
  });
}

test('frame over http on another site is signed in until a reload', async ({
  playwright,
  context,
  crm,
  baseURL,
}, info) => {
  const viewer = new URL(path, baseURL).href;
  await expectStaysSignedIn({ context, url: crm.sameSiteOrigin + crm.framing(viewer), viewer }, true);
  const profile = await openProfile({ playwright }, info);
  try {
    const page = await signInWithin({ context: profile, url: crm.origin + crm.framing(viewer), viewer });
    const stored = await (await viewerFrame(page)).evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toContain('person-visitors.session');
    expect(await profile.cookies()).toEqual([]);
    await page.reload();
    await expect(tokenField(await viewerFrame(page))).toBeVisible();
  } finally {
    await profile.close();
  }
});

/** A TLS proxy. */
async function serveOverTls(target: () => string) {
  const authority = await createAuthority();
  const server = await startUpstream({ certificate: await authority.issue('localhost') });
  await authority.remove();
  server.answer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', target());
    const { method, headers } = incoming;
    const passedOn = request(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passedOn).on('error', () => outgoing.destroy());
  });
  return server;
}

test('frame over https is signed in until the sign-out on any site', async ({
  playwright,
  crm,
  simulator,
}, info) => {
  test.skip(findProgram('openssl') === undefined, 'openssl is not installed');
  let target = '';
  const tls = await serveOverTls(() => target);
  const around = await serveOverTls(() => crm.origin);
  const origins = ['127.0.0.1', 'localhost'].map((host) => `https://${host}:${around.port}`);
  const server = await startAppServer(undefined, origins.join(' '));
  server.use(simulator);
  target = server.url;
  const context = await openProfile({ playwright }, info);
  try {
    const viewer = `https://127.0.0.1:${tls.port}${path}`;
    for (const [index, origin] of origins.entries())
      await test.step(origin, () =>
        expectStaysSignedIn({ context, url: origin + crm.framing(viewer), viewer }, index === 0),
      );
  } finally {
    await context.close();
    await Promise.all([tls.close(), around.close(), server.close()]);
  }
});
