// The server of a compared page: a process of its own, with the highest priority where that is allowed, as if it were another machine.
// In the process that drives the browser, or waiting for one of two processors, the API answered up to 30 ms late, and the later
// the more a page loads.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { PageName } from './pages.ts';

export type SiteCommand = 'far' | 'near' | 'close idle connections';

export type SiteServer = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Turns the slow network on or off: one round trip for each answer, and one more for each new connection. */
  setFar(far: boolean): Promise<void>;
  /** Closes connections that wait for no answer. */
  closeIdleConnections(): Promise<void>;
  close(): void;
};

export async function startSiteServer(page: PageName): Promise<SiteServer> {
  const server = fork(join(import.meta.dirname, 'site-process.mjs'), [page]);
  const failed = once(server, 'exit').then(() => {
    throw new Error(`The server of ${page} has ended.`);
  });
  const [url]: unknown[] = await Promise.race([once(server, 'message'), failed]);
  const command = async (text: SiteCommand): Promise<void> => {
    server.send(text);
    await once(server, 'message');
  };
  return {
    url: String(url),
    setFar: (far) => command(far ? 'far' : 'near'),
    closeIdleConnections: () => command('close idle connections'),
    close: () => void server.kill(),
  };
}
