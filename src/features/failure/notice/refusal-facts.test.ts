import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApiRefusal } from '#src/api/data-api-error.ts';
import type { Limits } from '#src/api/wire/metadata.ts';
import { findIpAddress, helperUrl, limitNotice } from './refusal-facts.ts';

it.each([
  'https://comagic.ru/help',
  'https://www.comagic.ru/support/api/?id=1#errors',
  'https://uiscom.ru/academiya/spravochnyj-centr/dokumentatsiya-api/data_api',
  'https://www.callgear.com/',
  'https://help.callgear.ae/',
  'https://novofon.ru/help',
])('follows %s', (url) => {
  expect(helperUrl(url)).toBe(url);
});

it.each([
  [null],
  [''],
  ['help'],
  ['//comagic.ru/help'],
  ['/help'],
  ['http://comagic.ru/'],
  ['javascript:alert(1)//https://comagic.ru/'],
  ['data:text/html,https://comagic.ru'],
  ['https://evilcomagic.ru/'],
  ['https://comagic.ru.evil.example/'],
  ['https://evil.example/comagic.ru'],
  ['https://evil.example/?https://comagic.ru'],
  ['https://evil.example#.comagic.ru'],
  ['https://evil.example\\.comagic.ru'],
  ['https://comagic.ru@evil.example/'],
  ['https://user@comagic.ru/'],
  ['https://user:secret@comagic.ru/'],
  ['https://comagic.ru:8443/'],
  ['https://comagic.ru./'],
  ['https://comagic.com/'],
  ['https://ru/'],
  ['https://сomagic.ru/'],
  [' https://comagic.ru/'],
  ['https://comagic.ru/\n'],
  ['https://comagic.ru/\u202e'],
  ['ht\ntps://comagic.ru/'],
  [`https://comagic.ru/${'x'.repeat(2000)}`],
])('does not follow %j', (text) => {
  expect(helperUrl(text)).toBeNull();
});

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

const limits: Limits = {
  day: { limit: 750, remaining: 0, reset: 31_492 },
  hour: { limit: 4_000, remaining: 0, reset: 1_200 },
  minute: { limit: 150, remaining: 0, reset: 51.2 },
};

function refusal(parts: Partial<ApiRefusal>): ApiRefusal {
  return {
    kind: 'api',
    mnemonic: 'limit_exceeded',
    code: -32029,
    message: '',
    field: null,
    params: {},
    limits: null,
    extendedHelper: null,
    ...parts,
  };
}

it.each<[Partial<ApiRefusal>, ReturnType<typeof limitNotice>]>([
  [
    { params: { limit_type: 'minute', limit_max_value: '140' }, limits },
    { type: 'minute', size: 140, resetsInSeconds: 52 },
  ],
  [
    { params: { limit_type: 'Day' }, limits },
    { type: 'day', size: 750, resetsInSeconds: 31_492 },
  ],
  [{ message: 'Limit per day has been exceeded.' }, { type: 'day', size: null, resetsInSeconds: null }],
  [
    { params: { limit_type: 'hour' }, limits },
    { type: 'hour', size: 4_000, resetsInSeconds: 1_200 },
  ],
  [
    {
      message: 'Limit per hour has been exceeded.',
      limits: { ...limits, hour: { ...limits.hour, reset: 3_601 } },
    },
    { type: 'hour', size: 4_000, resetsInSeconds: null },
  ],
  // A minute lasts a minute at the most.
  [{ params: { limit_type: 'minute' } }, { type: 'minute', size: null, resetsInSeconds: 60 }],
  [
    {
      params: { limit_type: 'minute' },
      limits: { ...limits, minute: { limit: -1, remaining: 0, reset: 1e9 } },
    },
    { type: 'minute', size: null, resetsInSeconds: 60 },
  ],
  [
    {
      params: { limit_type: 'day', limit_max_value: 'many' },
      limits: { ...limits, day: { ...limits.day, reset: -1 } },
    },
    { type: 'day', size: 750, resetsInSeconds: null },
  ],
  [{ params: { limit_type: 'month' } }, null],
  [{}, null],
])('reads %j', (parts, notice) => {
  expect(limitNotice(refusal(parts))).toEqual(notice);
});
