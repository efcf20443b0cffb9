// Memory while 60 connections are busy: calls are in progress, or clients do not read the answers.
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Nginx } from '../testing/nginx.ts';
import { until } from '../testing/until.ts';
import type { Upstream } from '../testing/upstream.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { memoryOf, peakMemoryOf } from './processes.ts';

/** The calls that one client may have in progress: `API_CONNECTIONS` of deploy/nginx/start.sh. */
const CONNECTIONS = 60;

interface Held {
  readonly what: string;
  /** Peak memory of all processes of the server, in bytes. */
  readonly memory: number;
}

function clients(port: number) {
  // Keeps the connection from one call to the next.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { 'Content-Type': 'application/json', 'Accept-Encoding': 'gzip' };
  const call = (body: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request({ port, path: '/api/v2.0', method: 'POST', agent, headers }, resolve);
      sent.on('error', reject);
      sent.end(body);
    });
  return {
    /** Resolves with the answers; only their heads have been read. */
    callAll: (body: string) => Promise.all(Array.from({ length: CONNECTIONS }, () => call(body))),
    close: () => agent.destroy(),
  };
}

async function readAll(answers: readonly IncomingMessage[]): Promise<void> {
  await Promise.all(
    answers.map(async (answer) => {
      answer.resume();
      await until(() => answer.complete);
    }),
  );
}

/** Memory while the API delays the answers of 60 calls. */
async function underWay(
  { body }: HeavyBody,
  nginx: Nginx,
  upstream: Upstream,
  callAll: (body: string) => Promise<IncomingMessage[]>,
): Promise<number> {
  const finish: (() => void)[] = [];
  upstream.answer((_req, res) => void finish.push(() => void res.end('{}')));
  const calls = callAll(body);
  const waiting = until(() => finish.length === CONNECTIONS).then(() => wait(200));
  const peak = await peakMemoryOf(nginx.pid, waiting);
  for (const end of finish) end();
  await readAll(await calls);
  return peak;
}

/** Measures all bodies on the same 60 connections, one after another. The limits are set to allow that. */
export async function holdTrial(nginx: Nginx, upstream: Upstream, rounds: number): Promise<Held[]> {
  const { callAll, close } = clients(nginx.port);
  const rest = await memoryOf(nginx.pid);
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let peak = 0;
    for (const heavy of heavyBodies.filter((body) => body.forwarded))
      peak = Math.max(peak, await underWay(heavy, nginx, upstream, callAll));
    peaks.push(peak);
  }

  const refuse = async () => {
    for (let round = 0; round < rounds * 5; round++)
      for (const heavy of heavyBodies.filter((body) => !body.forwarded))
        await readAll(await callAll(heavy.body));
  };
  const refused = await peakMemoryOf(nginx.pid, refuse());

  upstream.answer((_req, res) => {
    // Random digits, which gzip hardly compresses.
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ result: Array.from({ length: 200_000 }, () => Math.random()) }));
  });
  const usual = heavyBodies[0]?.body ?? '';
  const unread = await callAll(usual);
  const large = await peakMemoryOf(nginx.pid, wait(2_000));
  for (const answer of unread) answer.destroy();

  close();
  return [
    { what: 'at rest, before', memory: rest },
    {
      what: `${CONNECTIONS} calls under way that the API lets wait, with each of the forwarded bodies in turn`,
      memory: peaks[0] ?? Number.NaN,
    },
    { what: `the same once more, in round ${rounds}`, memory: peaks.at(-1) ?? Number.NaN },
    { what: `${CONNECTIONS} connections that send the refused bodies without a pause`, memory: refused },
    { what: `${CONNECTIONS} answers of 4 MB that are not read`, memory: large },
  ];
}
