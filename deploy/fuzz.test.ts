// 2,000 random and mutated bodies through nginx: each is refused, or arrives as JSON.parse reads it.
import { Agent } from 'node:http';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import methods from './nginx/njs/methods.js';
import requestCheck from './nginx/njs/request-check.js';
import { JSON_HEADERS, send } from './testing/http.ts';
import { setStage } from './testing/stage.ts';
import { echo } from './testing/upstream.ts';

const RUNS = 2_000;

/** What parsers read differently, or not at all. */
const fragments = String.raw`" \ { } [ ] , : 0 . e - \u0000 \ud800 \udc00x \u005f \x41 ,"id":7 ,"method":"x" "__proto__":1 -0 0x1 NaN`;
const fragment = fc.constantFrom(...fragments.split(' '));
const binary = fc.string({ unit: 'binary' });
const value = fc.oneof(fc.maxSafeInteger(), binary, fc.jsonValue({ maxDepth: 6 }));
const call = fc
  .record({
    method: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...methods) }, { weight: 1, arbitrary: binary }),
    id: fc.oneof(fc.maxSafeInteger(), binary),
    params: fc.dictionary(fc.string({ maxLength: 6 }), value, { maxKeys: 5 }),
    blank: fc.constantFrom(0, 1, '\t'),
  })
  .map(({ blank, ...parts }) => JSON.stringify({ jsonrpc: '2.0', ...parts }, null, blank));
/** A fragment in place of some characters. */
const broken = fc.tuple(call, fc.nat(), fc.nat(8), fragment).map(([given, at, cut, put]) => {
  const from = at % given.length;
  return `${given.slice(0, from)}${put}${given.slice(from + cut)}`;
});
const otherByte = fc.tuple(call, fc.nat(), fc.nat(255)).map(([given, at, byte]) => {
  const bytes = Buffer.from(given);
  return bytes.fill(byte, at % bytes.length, (at % bytes.length) + 1);
});
const body = fc.oneof(otherByte, ...[call, broken].map((given) => given.map((text) => Buffer.from(text))));

const wellFormed = (given: string) => given.replaceAll(/\p{Surrogate}/gu, '\ufffd');
/** As njs writes it: without the last digits of a fraction, -0, infinity and half surrogate pairs. */
const plain = (_key: string, part: unknown) => {
  if (typeof part === 'string') return wellFormed(part);
  if (typeof part === 'number') return Number.isFinite(part) ? Number(part.toPrecision(12)) + 0 : null;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([key, member]) => [wellFormed(key), member]));
};

it('each is refused, or arrives as its four members', async () => {
  const stage = await setStage();
  stage.upstream.answer(echo);
  const agent = new Agent({ keepAlive: true });
  const counts = { refused: 0, arrived: 0 };
  const property = fc.asyncProperty(body, async (sent) => {
    const options = { method: 'POST', headers: JSON_HEADERS, body: sent, agent };
    const answer = await send(stage.nginx.port, '/api/v2.0', options);
    expect(answer.status).toBe(200);
    const { arrived } = JSON.parse(answer.body);
    counts[arrived === undefined ? 'refused' : 'arrived'] += 1;
    // `npm start` runs the same check in Node.js, whose JSON.parse refuses some numbers of njs's, like .5.
    const inNode = requestCheck.check(sent);
    expect(arrived === undefined && inNode.refusal === '').toBe(false);
    if (arrived === undefined) return;
    expect(methods).toContain(JSON.parse(arrived).method);
    if (inNode.refusal === 'parse_error') return;
    const { jsonrpc, id, method, params } = JSON.parse(sent.toString(), plain);
    expect(JSON.parse(arrived, plain)).toEqual({ jsonrpc, id, method, params });
    expect(JSON.parse(inNode.body, plain)).toEqual({ jsonrpc, id, method, params });
  });
  const runs = { numRuns: RUNS / 8, endOnFailure: true };
  await Promise.all(Array.from({ length: 8 }, () => fc.assert(property, runs)));
  expect(Math.min(counts.refused, counts.arrived)).toBeGreaterThan(RUNS / 5);
  expect(stage.upstream.arrivals).toHaveLength(counts.arrived);
  agent.destroy();
  await stage.close();
}, 120_000);
