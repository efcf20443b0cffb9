// The server of a compared page: a process of its own, with the highest priority where that is allowed, as if it were another machine.
// In the driver's process, or waiting for a processor, the API's answer would be late, and the later the more a page loads.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/run.mjs';
import type { PageName } from '../pages.ts';

/** The API's own latency, and the slow network's round trip, in milliseconds. */
export const LATENCY_MS = 150;

/** A page of another site with a link, as in a CRM: asked for at `localhost`. */
export const LINK_PATH = '/link.html';

export type SiteCommand = 'far' | 'near' | 'close idle connections';

export type SiteServer = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** `far`: the slow network, one round trip for each answer, and one more for each new connection. */
  command(text: SiteCommand): Promise<void>;
  close(): void;
};

export async function startSiteServer(page: PageName): Promise<SiteServer> {
  const server = fork(join(projectRoot, 'scripts/typescript.mjs'), ['bench/site/serve.ts', page]);
  const failed = once(server, 'exit').then(() => {
    throw new Error(`The server of ${page} has ended.`);
  });
  const [url]: unknown[] = await Promise.race([once(server, 'message'), failed]);
  return {
    url: String(url),
    async command(text) {
      server.send(text);
      await once(server, 'message');
    },
    close: () => void server.kill(),
  };
}
