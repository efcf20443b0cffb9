// Checks that no calls are lost under load.
import { setTimeout as wait } from 'node:timers/promises';
import type { NameServer } from '../testing/name-server.ts';
import type { Nginx } from '../testing/nginx.ts';
import { callAtPace, failedOf } from './edge.ts';
import type { Trial } from './report.ts';
import type { PlainServer } from './servers.ts';
import { runWrk } from './wrk.ts';

/** The default in deploy/nginx/start.sh. */
const RATE = 30;
const BURST = 60;
const CONNECTIONS = 16;

/** With the default limits: one client at the limit, then calls beyond it. */
export async function limitTrial(port: number, call: string, seconds: number): Promise<Trial[]> {
  // A little below the burst, because the first calls take time to arrive.
  const first = BURST - 5;
  const atTheEdge = await callAtPace(port, call, { burst: first, perSecond: RATE, seconds });
  const beyond = await callAtPace(port, call, { burst: 2 * BURST, perSecond: 0, seconds: 0 });
  if (failedOf(beyond) === 0) throw new Error('The calls beyond the limit were not refused.');
  return [
    {
      what: `one client at the limit: ${first} calls at once, then ${RATE} a second for ${seconds} s`,
      sent: atTheEdge.sent,
      failed: failedOf(atTheEdge),
      allowed: 0,
      because: '',
    },
    {
      what: `${2 * BURST} calls more at once (429)`,
      sent: beyond.sent,
      failed: failedOf(beyond),
      allowed: beyond.sent,
      because: 'beyond the limit',
    },
  ];
}

const inFlight = { allowed: CONNECTIONS, because: 'those in flight' };

export async function reloadTrial(nginx: Nginx, script: string, seconds: number): Promise<Trial> {
  const load = runWrk({ url: `${nginx.url}/api/v2.0`, seconds, connections: CONNECTIONS, script });
  const reloads = 3;
  for (let i = 0; i < reloads; i++) {
    await wait((seconds * 1000) / (reloads + 1));
    nginx.reload();
  }
  const { requests, refused, lost } = await load;
  const what = `${CONNECTIONS} connections, ${reloads} reloads`;
  // A reload may close each connection just when the next request is sent.
  return { what, sent: requests, failed: refused + lost, ...inFlight, allowed: reloads * CONNECTIONS };
}

export interface RestartTrial {
  readonly nginx: Nginx;
  readonly names: NameServer;
  /** Starts the API's second machine, at 127.0.0.2. */
  readonly start: () => Promise<PlainServer>;
  readonly script: string;
  readonly seconds: number;
}

/** One of the API's two machines stops and comes back. */
export async function restartTrial({ nginx, names, start, script, seconds }: RestartTrial): Promise<Trial> {
  let second = await start();
  names.answer(['127.0.0.1', '127.0.0.2']);
  // After a reload nginx looks the name up again.
  nginx.reload();
  await wait(1000);
  const load = runWrk({ url: `${nginx.url}/api/v2.0`, seconds, connections: CONNECTIONS, script });
  await wait((seconds * 1000) / 3);
  await second.stop();
  await wait((seconds * 1000) / 3);
  second = await start();
  const { requests, refused, lost } = await load;
  await second.stop();
  const what = `${CONNECTIONS} connections, one of the API’s two machines restarted`;
  return { what, sent: requests, failed: refused + lost, ...inFlight };
}
