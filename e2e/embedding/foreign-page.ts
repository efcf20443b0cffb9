// Another product's page, such as a CRM, on another site. It frames any URL.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ForeignSite {
  /** Cross-site to the app, which is served from 127.0.0.1: a browser may block the frame's storage. */
  readonly origin: string;
  /** The same pages on the app's own site, from another port: the frame has the same storage as a tab. */
  readonly sameSiteOrigin: string;
  /** Likewise, from a further port. */
  readonly otherSameSiteOrigin: string;
  /** The path of the page that frames `src`. */
  framing(src: string): string;
  /** Adds a page with this HTML. */
  add(path: string, html: string): void;
  close(): Promise<void>;
}

export async function startForeignSite(): Promise<ForeignSite> {
  const pages = new Map<string, string>();
  const answer: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const src = searchParams.get('src');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(src === null ? pages.get(pathname) : pageAround(src));
  };
  const [server, other] = [createServer(answer), createServer(answer)];
  const [port, otherPort] = [await listening(server), await listening(other)];
  return {
    origin: `http://localhost:${port}`,
    sameSiteOrigin: `http://127.0.0.1:${port}`,
    otherSameSiteOrigin: `http://127.0.0.1:${otherPort}`,
    add: (path, html) => void pages.set(path, html),
    framing: (src) => `/?${new URLSearchParams({ src }).toString()}`,
    async close() {
      for (const one of [server, other]) await new Promise((resolve) => one.close(resolve));
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is an object.
  return (server.address() as AddressInfo).port;
}

const pageAround = (src: string): string => `<!doctype html>
<html lang="en">
  <head><title>A contact</title><link rel="icon" href="data:," /></head>
  <body>
    <input aria-label="Note" autofocus />
    <div style="height: 200vh"></div>
    <iframe title="Person Visitors" style="width: 400px; height: 700px; border: 0"
      src="${src.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>
  </body>
</html>`;
