import fc from 'fast-check';
import { expect, it } from 'vitest';
import dataApi from './data-api.js';
import methods from './methods.js';
import requestCheck from './request-check.js';

// hostile-bodies.test.ts and fuzz.test.ts hold the whole check, in nginx and in Node.
it('of any other method nothing is forwarded', () => {
  const near = fc.constantFrom(
    'update.visitors',
    'toString',
    'get.visitors ',
    'GET.VISITORS',
    'get．visitors',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (method) => {
      fc.pre(!methods.includes(method));
      const body = JSON.stringify({ jsonrpc: '2.0', id: 'a', method, params: {} });
      expect(requestCheck.check(new TextEncoder().encode(body)).method).toBe('');
    }),
  );
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
