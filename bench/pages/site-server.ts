// The server of a compared page, in a thread of its own: beside what drives the browser, which is busiest when a page has just begun
// to load, the API would answer up to 30 ms late, and later the more a page loads.
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PageName } from './pages.ts';

export type SiteCommand = 'far' | 'near' | 'close idle connections';

export type SiteServer = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Turns the slow network on or off: one round trip for each answer, and one more for each new connection. */
  setFar(far: boolean): Promise<void>;
  /** Closes connections that wait for no answer. */
  closeIdleConnections(): Promise<void>;
  close(): Promise<void>;
};

export async function startSiteServer(page: PageName): Promise<SiteServer> {
  const worker = new Worker(join(import.meta.dirname, 'site-worker.mjs'), { workerData: page });
  const [url]: unknown[] = await once(worker, 'message');
  const command = async (text: SiteCommand): Promise<void> => {
    worker.postMessage(text);
    await once(worker, 'message');
  };
  return {
    url: String(url),
    setFar: (far) => command(far ? 'far' : 'near'),
    closeIdleConnections: () => command('close idle connections'),
    close: async () => void (await worker.terminate()),
  };
}
