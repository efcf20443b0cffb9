// Tests that frame the viewer in another product's page.
import type { Frame, Locator, Page } from '@playwright/test';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { test as base } from '../support/fixtures.ts';
import { startForeignSite, type ForeignSite } from './foreign-page.ts';

interface Frames {
  /** Opens a page that frames this path of the viewer, on another site or, with `sameSite`, on another origin. */
  frame: (path: string, sameSite?: boolean) => Promise<Frame>;
}

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
      const ancestors = [crm.origin, crm.sameSiteOrigin, crm.otherSameSiteOrigin];
      const server = await startAppServer(undefined, ancestors.join(' '));
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  frame: async ({ page, crm, baseURL }, use) =>
    use(async (path, sameSite = false) => {
      const origin = sameSite ? crm.sameSiteOrigin : crm.origin;
      await page.goto(origin + crm.framing(new URL(path, baseURL).href));
      return frameOf(page);
    }),
});

export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').first().elementHandle())?.contentFrame();
  if (frame == null) throw new Error('The page holds no frame.');
  return frame;
}

export const outLink = (frame: Frame): Locator =>
  frame.getByRole('link', { name: 'Open in a new tab', exact: true });

export { expect } from '@playwright/test';
