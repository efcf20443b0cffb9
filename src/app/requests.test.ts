import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { answerTo, apiAnswering, callerBefore } from '#src/api/testing/fake-fetch.ts';
import { anyCharacter } from '#src/domain/testing/properties.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import { requests } from './testing/requests.ts';

const secret = 'zQ7-token/Ω&9x';
const echoes = [secret, `<${secret}>`, `https://example.test/?t=${encodeURIComponent(secret)}`];

const metadata = {
  limits: { day_limit: 750, day_remaining: 741, day_reset: 3, minute_limit: 150, minute_remaining: 149 },
  total_items: 2,
};
const error = {
  code: -32602,
  message: 'Invalid parameter value',
  data: {
    mnemonic: 'invalid_parameter_value',
    field: 'person_id',
    value: secret,
    params: { ip: '10.0.0.1', components: ['a', 'b'] },
    metadata,
  },
};

/** Any JSON value. About half of its texts and keys hold the token. */
const echo = fc.constantFrom(...echoes);
const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.tuple(fc.string(), echo, fc.string()).map((parts) => parts.join('')),
);
const json = fc.anything({
  key: fc.oneof(text, fc.constantFrom('__proto__', 'toString', 'data', 'metadata', 'mnemonic')),
  values: [text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)],
  maxDepth: 3,
  maxKeys: 4,
});

/** Under some keys of an answer stands something else. */
const keys = new Set(JSON.stringify([error, requests.map(({ data }) => data)]).match(/(?<=")\w+(?=":)/g));
const key = fc.constantFrom('jsonrpc', 'id', 'result', 'error', '0', ...keys);
const changes = fc.dictionary(key, fc.option(json, { nil: undefined }), {
  maxKeys: 4,
  noNullPrototype: true,
});
const changed = (value: unknown, by: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(value, (name, part: unknown) => (Object.hasOwn(by, name) ? by[name] : part)) ?? '';

/** A body made for the id and the data of the call, or a failure of `fetch`. */
type Reply = (id: unknown, data: unknown) => string;

const replies = <T>(values: fc.Arbitrary<T>, write: (value: T, ...call: Parameters<Reply>) => unknown) =>
  values.map((value): Reply => (...call) => {
    const body = write(value, ...call);
    return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  });
const answer = (id: unknown, part: object) => ({ jsonrpc: '2.0', id, ...part });

const reply = fc.oneof(
  replies(changes, (by, id, data) => changed(answer(id, { result: { metadata, data } }), by)),
  replies(changes, (by, id) => changed(answer(id, { error }), by)),
  replies(json, (data, id) => answer(id, { result: { data, metadata: data } })),
  replies(json, (data, id) => answer(id, { error: { message: secret, data } })),
  replies(json, (value) => JSON.stringify(value)),
  replies(text, (body) => body),
  // The answer to another call.
  replies(text, (other, id, data) => answer(`${String(id)} ${other}`, { result: { metadata, data } })),
  // A body that is cut off.
  replies(fc.nat(200), (end, id) => JSON.stringify(answer(id, { error })).slice(0, end)),
  replies(fc.constantFrom<unknown>(new TypeError(`Failed: ${secret}`), secret, null, { secret }), (fault) => {
    throw fault;
  }),
);

const everyText = (failed: DataApiError): string =>
  [
    failed.stack,
    JSON.stringify(failed),
    JSON.stringify(Object.entries(failed)),
    inspect(failed, { depth: Infinity, showHidden: true, maxStringLength: Infinity }),
    inspect(failed.cause),
  ].join('\n');

const printed: unknown[] = [];

beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
});

it('any answer gives parsed data or a DataApiError without the token', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requests),
      reply,
      fc.constantFrom(200, 200, 200, 200, 201, 400, 403, 429, 500, 503),
      async ({ request, data }, write, status) => {
        const { caller } = callerBefore(
          ({ body }) => new Response(write(body['id'], data), { status, headers: { 'Retry-After': '5' } }),
          secret,
        );
        const failed: unknown = await caller.api.call(request, caller).then(
          () => null,
          (reason: unknown) => reason,
        );
        kinds.add(failed instanceof DataApiError ? failed.failure.kind : String(failed));
        const told = failed instanceof DataApiError ? everyText(failed) : '';
        expect(told).not.toContain(secret);
        expect(told).not.toContain(encodeURIComponent(secret));
      },
    ),
    { numRuns: 3_000 },
  );
  // Every kind of failure except the timeout, and nothing else.
  expect([...kinds].toSorted().join(' ')).toBe(
    'api http invalid_response network not_json null wrong_envelope wrong_id',
  );
  expect(printed).toEqual([]);
}, 60_000);

it.each(requests)(
  '$method is sent with the documented parameters',
  async ({ method, request, params, data }) => {
    const { api, calls } = apiAnswering(data);
    await api.call(request, { token: toToken('s3cret') });
    const { fields: optional = [], params: more } = request.optional ?? {};
    const asked = [request.params['fields'] ?? [], optional].flat();
    const fields = asked.length === 0 ? {} : { fields: asked };
    const sent = { method, params: { access_token: 's3cret', ...params, ...more, ...fields } };
    expect(calls).toEqual([expect.objectContaining(sent)]);
  },
);

it.each(requests)('$method refuses data of another shape', async ({ method, request }) => {
  const none = method === 'getobj.person_for_visitor' ? [] : [null, undefined];
  for (const data of ['text', 5, ...none]) {
    const { caller } = callerBefore((call) => answerTo(call, { result: { data } }));
    await expect(caller.api.call(request, caller)).rejects.toMatchObject({
      failure: { kind: 'invalid_response' },
    });
  }
});
