import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findIpAddress } from './ip-address.ts';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['Your IP 203.0.113.7 is not whitelisted', '203.0.113.7'],
  ['Not listed: 203.0.113.7.', '203.0.113.7'],
  ['"203.0.113.7"', '203.0.113.7'],
  ['203.0.113.7:443', '203.0.113.7'],
  ['10.0.0.1, 203.0.113.7', '10.0.0.1'],
  ['Your IP 2001:db8::1 is not whitelisted', '2001:db8::1'],
  ['Your IP 2001:db8:: is not whitelisted', '2001:db8::'],
  ['IP: 2001:DB8:0:0:8:800:200C:417A.', '2001:DB8:0:0:8:800:200C:417A'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['256.0.0.1', null],
  ['1.2.3', null],
  ['1.2.3.4.5', null],
  ['at 14:05:09', null],
  ['a face: bad', null],
  ['Your IP {ip} is not whitelisted', null],
  ['<img src=x>', null],
  ['', null],
])('in %j finds %j', (text, address) => {
  expect(findIpAddress(text)).toBe(address);
});

it('finds any address in a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
      expect(findIpAddress(`Your IP ${address} is not whitelisted`)).toBe(bare);
    }),
  );
});
