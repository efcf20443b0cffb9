// Memory while 60 connections are busy: calls are in progress, or clients do not read the answers.
import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Nginx } from '../testing/nginx.ts';
import { until } from '../testing/until.ts';
import type { Upstream } from '../testing/upstream.ts';
import { heavyBodies } from './bodies.ts';
import { memoryOf, peakMemoryOf } from './processes.ts';

/** The calls that one client may have in progress: `API_CONNECTIONS` of deploy/nginx/start.sh. */
const CONNECTIONS = 60;

interface Held {
  readonly what: string;
  /** Peak memory of all processes of the server, in bytes. */
  readonly memory: number;
}

/** Measures all bodies on the same 60 connections, one after another. The limits are set to allow that. */
export async function holdTrial(nginx: Nginx, upstream: Upstream, rounds: number): Promise<Held[]> {
  // Keeps the connection from one call to the next.
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { 'Content-Type': 'application/json', 'Accept-Encoding': 'gzip' };
  const call = (body: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const options = { port: nginx.port, path: '/api/v2.0', method: 'POST', agent, headers };
      request(options, resolve).on('error', reject).end(body);
    });
  /** Resolves with the answers; only their heads have been read. */
  const callAll = (body: string) => Promise.all(Array.from({ length: CONNECTIONS }, () => call(body)));
  const bodiesThatAre = (forwarded: boolean) => heavyBodies.filter((body) => body.forwarded === forwarded);

  const held: Held[] = [{ what: 'at rest, before', memory: await memoryOf(nginx.pid) }];
  const measure = async (what: string, work: () => Promise<unknown>) =>
    void held.push({ what, memory: await peakMemoryOf(nginx.pid, work()) });

  const finish: (() => void)[] = [];
  upstream.answer((_req, res) => void finish.push(() => void res.end('{}')));
  await measure(
    `${CONNECTIONS} calls under way that the API lets wait, with each forwarded body`,
    async () => {
      for (let round = 0; round < rounds; round++)
        for (const { body } of bodiesThatAre(true)) {
          const calls = callAll(body);
          await until(() => finish.length === CONNECTIONS);
          await wait(200);
          for (const end of finish.splice(0)) end();
          await readAll(await calls);
        }
    },
  );
  await measure(`${CONNECTIONS} connections that send the refused bodies without a pause`, async () => {
    for (let round = 0; round < rounds * 5; round++)
      for (const { body } of bodiesThatAre(false)) await readAll(await callAll(body));
  });

  upstream.answer((_req, res) => {
    // Random digits, which gzip hardly compresses.
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ result: Array.from({ length: 200_000 }, () => Math.random()) }));
  });
  const unread = await callAll(heavyBodies[0]?.body ?? '');
  await measure(`${CONNECTIONS} answers of 4 MB that are not read`, () => wait(2_000));
  for (const answer of unread) answer.destroy();
  agent.destroy();
  return held;
}

async function readAll(answers: readonly IncomingMessage[]): Promise<void> {
  await Promise.all(
    answers.map(async (answer) => {
      answer.resume();
      await until(() => answer.complete);
    }),
  );
}
