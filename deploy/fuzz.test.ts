// Sends 10,000 random and mutated bodies to the running nginx: each is refused, or arrives as JSON.parse reads it.
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import methods from './nginx/njs/methods.js';
import { arbitraryBody } from './testing/arbitrary-bodies.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { echo } from './testing/upstream.ts';

const BATCHES = 100;
const AT_ONCE = 100;

let stage: Stage;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });
beforeAll(async () => {
  stage = await setStage();
  stage.upstream.answer(echo);
});
afterAll(async () => {
  agent.destroy();
  await stage.close();
});

interface Outcome {
  readonly status: number;
  /** What the API received; undefined: nothing. */
  readonly arrived: string | undefined;
}

async function outcomeOf(response: IncomingMessage): Promise<Outcome> {
  const status = response.statusCode ?? 0;
  const answer = await text(response);
  const arrived: unknown = status === 200 ? JSON.parse(answer).arrived : undefined;
  return { status, arrived: typeof arrived === 'string' ? arrived : undefined };
}

function send(body: Uint8Array): Promise<Outcome> {
  const { port } = stage.nginx;
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.byteLength };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: '/api/v2.0', method: 'POST', headers, agent }, (response) => {
      resolve(outcomeOf(response));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** As JSON.parse reads it, with -0 as 0; undefined: not JSON in UTF-8. */
function read(body: Uint8Array): { value: unknown } | undefined {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { value: JSON.parse(decoded, (_key, value: unknown) => (Object.is(value, -0) ? 0 : value)) };
  } catch {
    return undefined;
  }
}

/** What is wrong about this outcome, for the message of the failing test. */
function wrong(body: Uint8Array, { status, arrived }: Outcome): object | undefined {
  if (arrived === undefined) return status === 200 || status === 413 ? undefined : { status };
  const sent = read(body);
  if (sent === undefined || !isDeepStrictEqual(JSON.parse(arrived), sent.value)) return { sent, arrived };
  return methods.includes(JSON.parse(arrived).method) ? undefined : { arrived };
}

it('each is refused, or arrives deeply equal to what was sent', async () => {
  const counts = { refused: 0, arrived: 0 };
  const batch = fc.array(arbitraryBody, { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' });
  await fc.assert(
    fc.asyncProperty(batch, async (bodies) => {
      const outcomes = await Promise.all(bodies.map(send));
      for (const { arrived } of outcomes) counts[arrived === undefined ? 'refused' : 'arrived'] += 1;
      expect(outcomes.flatMap((outcome, at) => wrong(bodies[at] ?? new Uint8Array(), outcome) ?? [])).toEqual(
        [],
      );
    }),
    { numRuns: BATCHES, endOnFailure: true },
  );
  expect(counts.refused + counts.arrived).toBe(BATCHES * AT_ONCE);
  // Both outcomes occur, and every body that arrived was checked.
  expect(Math.min(counts.refused, counts.arrived)).toBeGreaterThan(1_000);
  expect(stage.upstream.arrivals).toHaveLength(counts.arrived);
}, 120_000);
