// hostile-bodies.test.ts and fuzz.test.ts hold the check of bodies, in nginx and in Node.
import { expect, it } from 'vitest';
import dataApi from './data-api.js';

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
