// A page of another product that frames the viewer.
import type { RequestListener } from 'node:http';
import type { Frame, Locator, Page } from '@playwright/test';
import { startUpstream } from '../../deploy/testing/upstream.ts';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { test as base } from '../support/fixtures.ts';
import { openSignedIn } from '../support/sign-in.ts';

type ForeignSite = Awaited<ReturnType<typeof startForeignSite>>;

/** Pages that frame any URL; each is given as its body. */
async function startForeignSite() {
  const pages = new Map<string, string | RequestListener>();
  const answer: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const src = searchParams.get('src');
    const page = src === null ? pages.get(pathname) : pageAround(src);
    if (typeof page === 'function') return page(request, response);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(HEAD + page);
  };
  const server = await startUpstream();
  server.answer(answer);
  return {
    /** Cross-site to the app on 127.0.0.1: a browser may block the frame's storage. */
    origin: `http://localhost:${server.port}`,
    /** On the app's own site: the frame has a tab's storage. */
    sameSiteOrigin: `http://127.0.0.1:${server.port}`,
    add: (path: string, html: string | RequestListener) => void pages.set(path, html),
    framing: (src: string) => `/?${new URLSearchParams({ src }).toString()}`,
    close: () => server.close(),
  };
}

const pageAround = (src: string): string => `<input aria-label="Note" autofocus />
  <div style="height: 200vh"></div>
  <iframe title="Person Visitors" style="width: 400px; height: 700px; border: 0"
    src="${src.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

const HEAD = '<!doctype html><html lang="en"><title>CRM</title><link rel="icon" href="data:," /><body>';

type Frames = {
  frame: (path: string, sameSite?: boolean) => Promise<Frame>;
  openHost: (html: string, isSignedIn?: boolean) => Promise<Frame>;
};

export const test = base.extend<Frames, { crm: ForeignSite; server: AppServer }>({
  crm: [
    async ({}, use) => {
      const crm = await startForeignSite();
      await use(crm);
      await crm.close();
    },
    { scope: 'worker' },
  ],

  server: [
    async ({ crm }, use) => {
      const server = await startAppServer(undefined, `${crm.origin} ${crm.sameSiteOrigin}`);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  /** Opens a page that frames this path, on another site or, with `sameSite`, on another origin. */
  frame: async ({ page, crm, baseURL }, use) =>
    use(async (path, sameSite = false) => {
      const origin = sameSite ? crm.sameSiteOrigin : crm.origin;
      await page.goto(origin + crm.framing(new URL(path, baseURL).href));
      return viewerFrame(page);
    }),

  /** Opens a page that holds the viewer's frame, on another origin of the viewer's site. */
  openHost: async ({ page, crm }, use) =>
    use(async (html, isSignedIn = true) => {
      if (isSignedIn) await openSignedIn(page, '/');
      crm.add('/host', html);
      await page.goto(`${crm.sameSiteOrigin}/host`);
      return viewerFrame(page);
    }),
});

export async function viewerFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (frame == null) throw new Error('The page holds no frame.');
  return frame;
}

export const openInTabLink = (frame: Frame): Locator =>
  frame.getByRole('link', { name: 'Open in a new tab', exact: true });

export { expect } from '@playwright/test';
