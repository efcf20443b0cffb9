import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import dataApi from './data-api.js';
import methods from './methods.js';
import requestCheck from './request-check.js';

const check = (text: string) => requestCheck.check(new TextEncoder().encode(text));
const request = (fields: object) =>
  JSON.stringify({ jsonrpc: '2.0', id: 'a', method: 'get.visitors', params: {}, ...fields });

// hostile-bodies.test.ts has the table of bodies, and runs it in nginx.
describe('a request', () => {
  it.each(methods)('of %s is forwarded', (method) => {
    const body = request({ method });
    expect(check(body)).toEqual({ method, body, refusal: '', id: 'a' });
  });

  it('of any other method is not', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('update.visitors', 'toString', 'get.visitors ', 'GET.VISITORS', 'get．visitors'),
        ),
        (method) => {
          fc.pre(!methods.includes(method));
          expect(check(request({ method })).method).toBe('');
        },
      ),
    );
  });

  it('with any text and any safe integer is forwarded as it is', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.constantFrom(':01', '-.5,', '\\', '"'),
    );
    const params = fc.dictionary(fc.string(), fc.array(scalar));
    fc.assert(
      fc.property(params, (given) => {
        fc.pre(!Object.hasOwn(given, '__proto__'));
        const body = request({ params: given });
        expect(JSON.parse(check(body).body)).toEqual(JSON.parse(body));
      }),
    );
  });

  it('that is forwarded is what JSON.parse reads, whatever was put into it', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...methods),
        fc.nat(),
        fc.constantFrom(
          '"',
          '\\',
          '{',
          '}',
          ',"method":"x"',
          ' ',
          'x',
          '\\u0065',
          '.5',
          '0',
          'e1',
          '\\ud800',
        ),
      )
      .map(([method, at, put]) => {
        const text = request({ method, params: { user_id: 1 } });
        return text.slice(0, at % text.length) + put + text.slice(at % text.length);
      });
    fc.assert(
      fc.property(mutated, (text) => {
        const { method, body } = check(text);
        if (method === '') return;
        expect(JSON.parse(body)).toEqual(JSON.parse(text));
        expect(JSON.parse(body)).toMatchObject({ jsonrpc: '2.0', method });
      }),
      { numRuns: 3_000 },
    );
  });

  it('that is refused keeps its id where that could be read', () => {
    expect(check(request({ id: 7, method: 'x' }))).toEqual({
      method: '',
      body: '',
      refusal: 'method_not_found',
      id: 7,
    });
    expect(JSON.parse(requestCheck.refusalBody('method_not_found', 7))).toEqual({
      jsonrpc: '2.0',
      id: 7,
      error: {
        code: -32601,
        message: 'The method does not exist / is not available',
        data: { mnemonic: 'method_not_found', metadata: {} },
      },
    });
  });
});

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
  ['unix:', 'unix:'],
])('the limits count %s as %s', (address, key) => {
  expect(dataApi.network(address)).toBe(key);
});
