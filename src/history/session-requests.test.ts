import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { parsedSessions } from '#src/history/testing/rows.ts';
import { visitorSessionsRequest, visitPages } from './session-requests.ts';

const days = { from: '2026-09-05', till: '2026-12-02' };
const request = visitorSessionsRequest({ ...toPersonKey(7_000_000_005), days });
const parse = (rows: readonly unknown[]) => request.parse(rows, null) ?? expect.fail();
const on = (time: string): string => `2026-11-23 ${time}`;
const at = on('14:02:00');
const site = 'vokzal.example';

it('sessions are asked without the visitor’s address', () => {
  expect(request.params['fields']).not.toContain('visitor_ip_address');
});

it('sessions are newest first, and a thousand may be more', () => {
  const rows = [{ date_time: '2026-11-01 10:00:00' }, { date_time: at }, {}];
  expect(parse(rows).items.map((session) => session.at)).toEqual([at, '2026-11-01 10:00:00', null]);
  expect(parse(Array.from({ length: 999 })).hasMore).toBe(false);
  expect(parse(Array.from({ length: 1000 })).hasMore).toBe(true);
});

it('sessions are null on a portal without the report, for every person', () => {
  const { mapRefusal = expect.fail() } = request;
  expect(mapRefusal(exampleRefusal({ mnemonic: 'method_not_found' }))).toBeNull();
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'forbidden' }))).toThrow('forbidden');
});

const hit = (time: unknown, hit_duration: unknown = null, path = '/tours') => ({
  hit_time: typeof time === 'string' && time.includes(':') ? on(time) : time,
  hit_duration,
  hit_url: path.startsWith('/') ? `https://vokzal.example${path}` : path,
});

it.each<[string, unknown, readonly string[]]>([
  [
    'oldest first',
    [hit('14:05:10', '00:00:09', '/'), hit('14:02:00', '01:01:20')],
    ['14:02:00 3680 /tours', '14:05:10 9 /'],
  ],
  [
    'with no time, as they came',
    [hit('вчера'), hit('14:02:00', 1, '/')],
    ['null null /tours', '14:02:00 1 /'],
  ],
  [
    'with a duration in seconds, or none that can be read',
    [hit('14:02:00', 80), hit('14:03:00', 'долго', '/')],
    ['14:02:00 80 /tours', '14:03:00 null /'],
  ],
  ['without addresses that are no pages', [hit('14:02:00', null, 'javascript:alert(1)'), null, 5], []],
  ['as one object', hit('14:02:00'), ['14:02:00 null /tours']],
  ['as an object of objects', { 0: hit('14:02:00') }, ['14:02:00 null /tours']],
  ['as a text', 'x', []],
  ['as nothing', null, []],
  [
    'the same in a row once, its times added',
    [
      hit('14:02:00', '00:01:00', '/tours?utm_source=x'),
      hit('14:03:00', '00:00:30', '/tours#prices'),
      hit('14:03:30'),
      hit('14:04:00', '00:00:01', '/'),
      hit('14:04:01', '00:00:02'),
    ],
    ['14:02:00 90 /tours', '14:04:00 1 /', '14:04:01 2 /tours'],
  ],
  [
    'with the host of another site',
    [
      hit('14:02:00', null, 'https://groups.vokzal.example/tours'),
      hit('14:03:00', null, 'https://www.vokzal.example/%D0%B0'),
    ],
    ['14:02:00 null groups.vokzal.example/tours', '14:03:00 null /а'],
  ],
])('visitPages has pages %s', (_title, hits, expected) => {
  const [session = expect.fail()] = parsedSessions({ date_time: at, site_domain_name: site, hits });
  const pages = visitPages(session).map(
    (page) => `${page.at?.slice(11) ?? null} ${page.seconds} ${page.text}`,
  );
  expect(pages).toEqual(expected);
});
