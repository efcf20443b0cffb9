// A page of another site with a link, as in a CRM. The browser opens such a link in a process of its own.
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';

export type LinkPage = {
  open(tab: Page): Promise<void>;
  /** Resolves when the linked page has begun to load. */
  follow(tab: Page, url: string): Promise<void>;
  close(): Promise<void>;
};

export async function startLinkPage(): Promise<LinkPage> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
    response.end('<!doctype html><title>CRM</title><a href="/">Person</a>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    open: async (tab) => {
      // Not the site of the compared pages, which are at 127.0.0.1.
      await tab.goto(`http://localhost:${address.port}`);
    },
    follow: async (tab, url) => {
      const link = tab.getByRole('link', { name: 'Person' });
      await link.evaluate((element, target) => element.setAttribute('href', target), url);
      const { origin, pathname } = new URL(url);
      // The app takes the fragment out of the address at once.
      const began = tab.waitForURL((now) => now.origin === origin && now.pathname === pathname, {
        waitUntil: 'commit',
      });
      await link.click({ noWaitAfter: true });
      await began;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
