import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { parsedSessions } from '#src/history/testing/rows.ts';
import { sessionOfVisit, visitorSessionsRequest, visitPages } from './session-requests.ts';

const days = { from: '2026-09-05', till: '2026-12-02' };
const {
  parse: parseSessions,
  params,
  mapRefusal,
} = visitorSessionsRequest({
  ...toPersonKey(7_000_000_005),
  days,
});
const parse = (...args: Parameters<typeof parseSessions>) => parseSessions(...args) ?? expect.fail();
const at = '2026-11-23 14:02:00';
const url = 'https://vokzal.example/tours';
const site = 'vokzal.example';

const parsedOne = (row: object) =>
  parsedSessions({ date_time: at, site_domain_name: site, ...row })[0] ?? expect.fail();

it('sessions are asked without the visitor’s address', () => {
  expect(params['fields']).not.toContain('visitor_ip_address');
  expect(params).toMatchObject({ filter: { field: 'person_id', value: 7_000_000_005 }, limit: 1000 });
});

it('a session is parsed', () => {
  const row = {
    id: 4_200_000_001,
    date_time: at,
    site_domain_name: 'vokzal.example',
    referrer: 'javascript:alert(1)',
    entrance_page: url,
    visitor_device: 'mobile',
    visitor_browser_name: 'Safari',
    visitor_os_name: 'iOS',
    hits: null,
  };
  expect(parse([row], null)).toMatchObject({
    items: [
      {
        sessionId: '4200000001',
        at,
        site: 'vokzal.example',
        referrer: null,
        entrancePage: url,
        device: { text: 'mobile' },
        browser: 'Safari',
        system: 'iOS',
        hits: [],
      },
    ],
    unreadableCount: 0,
    hasMore: false,
  });
});

it('sessions are newest first, and a thousand may be more', () => {
  const rows = [{ date_time: '2026-11-01 10:00:00' }, { date_time: at }, {}];
  expect(parse(rows, null).items.map((session) => session.at)).toEqual([at, '2026-11-01 10:00:00', null]);
  expect(parse(Array.from({ length: 999 }), null).hasMore).toBe(false);
  expect(parse(Array.from({ length: 1000 }), null).hasMore).toBe(true);
});

const hit = (hit_time: unknown, hit_duration: unknown = null, hit_url: unknown = url) => ({
  hit_time,
  hit_duration,
  hit_url,
});
const later = '2026-11-23 14:05:10';

it.each<[string, unknown, readonly object[]]>([
  [
    'oldest first',
    [hit(later, '00:00:09'), hit(at, '01:01:20')],
    [
      { at, seconds: 3680, url },
      { at: later, seconds: 9, url },
    ],
  ],
  [
    'with a time only, as they came',
    [hit('23:59:10'), hit('00:00:02')],
    [{ at: '2026-11-23 23:59:10' }, { at: '2026-11-23 00:00:02' }],
  ],
  ['with an unreadable time', [hit('вчера'), hit(at)], [{ at: null }, { at }]],
  [
    'with a duration of another format',
    [hit(at, 80), hit(at, '1:20')],
    [{ seconds: null }, { seconds: null }],
  ],
  ['without addresses that are no pages', [hit(at, null, 'javascript:alert(1)'), null, 5], []],
  ['as one object', hit(at), [{ at, url }]],
  ['as an object of objects', { 0: hit(at) }, [{ at, url }]],
  ['as a text', 'x', []],
])('pages of a session are parsed: %s', (_title, hits, expected) => {
  const [session = expect.fail()] = parse([{ date_time: at, hits }], null).items;
  expect(session.hits).toMatchObject(expected);
});

it('sessions are null on a portal without the report, for every person', () => {
  expect(mapRefusal?.(exampleRefusal({ mnemonic: 'method_not_found' }))).toBeNull();
  expect(() => mapRefusal?.(exampleRefusal({ mnemonic: 'forbidden' }))).toThrow('forbidden');
});

it.each<[string, readonly (readonly [id: number, time: string, site: string | null])[], string | undefined]>([
  [
    'of the same second',
    [
      [1, '14:02:30', site],
      [2, '14:02:00', site],
    ],
    '2',
  ],
  [
    'the nearest one',
    [
      [1, '14:02:50', site],
      [2, '14:01:40', site],
    ],
    '2',
  ],
  ['a minute away', [[1, '14:03:00', site]], '1'],
  ['none more than a minute away', [[1, '14:03:01', site]], undefined],
  ['none of another site', [[1, '14:02:00', 'groups.vokzal.example']], undefined],
  ['one of the site in capitals', [[1, '14:02:00', 'Vokzal.example']], '1'],
  ['one without a site', [[1, '14:02:00', null]], '1'],
])('sessionOfVisit finds %s', (_title, sessions, expected) => {
  const rows = sessions.map(([id, time, ofSite]) => ({
    id,
    date_time: `2026-11-23 ${time}`,
    site_domain_name: ofSite,
  }));
  expect(sessionOfVisit({ at, site }, parsedSessions(...rows))?.sessionId).toBe(expected);
});

it('a visit without a site has the session of its time', () => {
  expect(sessionOfVisit({ at, site: null }, [parsedOne({ id: 7 })])?.sessionId).toBe('7');
});

type PageRow = readonly [path: string, time: string | null, duration?: string];

it.each<[string, readonly PageRow[], readonly string[]]>([
  [
    'in their order',
    [
      ['https://vokzal.example/', '14:02:00', '00:01:20'],
      ['https://vokzal.example/tours', '14:03:20', '00:00:05'],
    ],
    ['14:02:00 80 /', '14:03:20 5 /tours'],
  ],
  [
    'the same page in a row once, its times added',
    [
      ['https://vokzal.example/tours?utm_source=x', '14:02:00', '00:01:00'],
      ['https://vokzal.example/tours#prices', '14:03:00', '00:00:30'],
      ['https://vokzal.example/tours', '14:03:30'],
      ['https://vokzal.example/', '14:04:00', '00:00:01'],
      ['https://vokzal.example/tours', '14:04:01', '00:00:02'],
    ],
    ['14:02:00 90 /tours', '14:04:00 1 /', '14:04:01 2 /tours'],
  ],
  [
    'without what cannot be read',
    [
      ['https://vokzal.example/tours', 'вчера', '9:99'],
      ['javascript:alert(1)', '14:03:00'],
    ],
    ['null null /tours'],
  ],
  [
    'with the host of another site',
    [
      ['https://groups.vokzal.example/tours', '14:02:00'],
      ['https://www.vokzal.example/%D0%B0', '14:03:00'],
    ],
    ['14:02:00 null groups.vokzal.example/tours', '14:03:00 null /а'],
  ],
])('visitPages has pages %s', (_title, rows, expected) => {
  const hits = rows.map(([hit_url, time, hit_duration]) => ({
    hit_url,
    hit_time: time && (time.includes(':') ? `2026-11-23 ${time}` : time),
    hit_duration,
  }));
  const shown = visitPages(parsedOne({ hits })).map(
    ({ at: time, seconds, text }) => `${time?.slice(11) ?? null} ${seconds} ${text}`,
  );
  expect(shown).toEqual(expected);
});

it('visitPages of a session without pages has the one of the entry', () => {
  expect(visitPages(parsedOne({ entrance_page: 'https://vokzal.example/tours' }))).toMatchObject([
    { at: null, seconds: null, text: '/tours' },
  ]);
  expect(visitPages(parsedOne({}))).toEqual([]);
});
