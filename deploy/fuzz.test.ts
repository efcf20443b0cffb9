// Sends 10,000 random and mutated bodies to the running nginx: each is refused, or arrives as JSON.parse reads it; in Node, too.
import { Agent } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import methods from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';
import { JSON_HEADERS, send } from './testing/http.ts';
import { setStage, type Stage } from './testing/stage.ts';
import { echo } from './testing/upstream.ts';

const among = (words: string) => fc.constantFrom(...words.split(' '));

/** What parsers read differently, or not at all. */
const fragment = fc.oneof(
  among(
    String.raw`" \ { } [ ] , : 0 . e - \u0000 \ud800 \udc00x \u005f\u005f \x41 ,"id":7 ,"method":"x" "__proto__":1`,
  ),
  among('-0 01 .5 1. 1.0 0x1 NaN 15e-1 1e15 1e999 9007199254740993 45035996273704970e-1 1e4294967297'),
);

const call = fc
  .record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...methods) },
      { weight: 1, arbitrary: fc.string() },
    ),
    id: fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' })),
    params: fc.dictionary(
      fc.string({ maxLength: 6 }),
      fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 6 })),
      { maxKeys: 5 },
    ),
    blank: fc.constantFrom(0, 1, '\t'),
  })
  .map(({ blank, ...parts }) => JSON.stringify({ jsonrpc: '2.0', ...parts }, null, blank));

/** Replaces some characters of a text by a fragment. */
const broken = fc
  .record({ given: call, at: fc.nat(), cut: fc.nat(8), put: fragment })
  .map(({ given, at, cut, put }) => {
    const from = at % given.length;
    return `${given.slice(0, from)}${put}${given.slice(from + cut)}`;
  });

/** About as many values or characters as the limits allow. */
const large = fc
  .oneof(
    fc
      .integer({ min: 1_480, max: 1_500 })
      .map((count) => `[${Array.from({ length: count }).fill(7).join()}]`),
    fc.integer({ min: 16_300, max: 16_400 }).map((length) => `"${'x'.repeat(length - 80)}"`),
  )
  .map((value) => `{"jsonrpc":"2.0","id":1,"method":"get.visitors","params":{"a":${value}}}`);

const bytes = (given: fc.Arbitrary<string>) => given.map((body) => new TextEncoder().encode(body));
const otherByte = fc.tuple(bytes(call), fc.nat(), fc.nat(255)).map(([given, at, byte]) => {
  given[at % given.length] = byte;
  return given;
});

const arbitraryBody: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: bytes(call) },
  { weight: 8, arbitrary: bytes(broken) },
  { weight: 2, arbitrary: otherByte },
  { weight: 1, arbitrary: bytes(large) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
);

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

async function outcomeOf(body: Uint8Array): Promise<Outcome> {
  const options = { method: 'POST', headers: JSON_HEADERS, body: Buffer.from(body), agent };
  const { status, body: answer } = await send(stage.nginx.port, '/api/v2.0', options);
  const arrived: unknown = status === 200 ? JSON.parse(answer).arrived : undefined;
  return { status, arrived: typeof arrived === 'string' ? arrived : undefined };
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
  // `npm start` runs the same check in Node.
  const inNode = requestCheck.check(body);
  if (arrived === undefined) {
    if (status === 413) return undefined;
    return status === 200 && inNode.method === '' ? undefined : { status, inNode };
  }
  if (!isDeepStrictEqual(JSON.parse(arrived), JSON.parse(inNode.body || 'null'))) return { arrived, inNode };
  const sent = read(body);
  if (sent === undefined || !isDeepStrictEqual(JSON.parse(arrived), sent.value)) return { sent, arrived };
  return methods.includes(JSON.parse(arrived).method) ? undefined : { arrived };
}

it('each is refused, or arrives deeply equal to what was sent', async () => {
  const counts = { refused: 0, arrived: 0 };
  const batch = fc.array(arbitraryBody, { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' });
  await fc.assert(
    fc.asyncProperty(batch, async (bodies) => {
      const outcomes = await Promise.all(bodies.map(outcomeOf));
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
