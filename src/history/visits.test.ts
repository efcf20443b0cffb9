import { expect, it } from 'vitest';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { texts } from '#src/history/testing/texts.ts';
import { sessionFacts } from './origin-facts.ts';
import { visitorSessionsRequest } from './session-requests.ts';
import { sessionOfVisit, visitPages } from './visits.ts';

const days = { from: '2026-09-05', till: '2026-12-02' };
const at = '2026-11-23 14:02:00';
const site = 'vokzal.example';

const parsed = (rows: readonly object[]) =>
  visitorSessionsRequest({ ...toPersonKey(5), days }).parse(rows, null)?.items ?? expect.fail();

const parsedOne = (row: object) =>
  parsed([{ date_time: at, site_domain_name: site, ...row }])[0] ?? expect.fail();

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
  expect(sessionOfVisit({ at, site }, parsed(rows))?.sessionId).toBe(expected);
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

it.each<['en' | 'ru', readonly string[]]>([
  ['en', ['Came from: “тур в Клин”, yandex.ru', 'Device: phone, Safari, iOS', 'Where: Тула']],
  ['ru', ['Откуда: «тур в Клин», yandex.ru', 'Устройство: телефон, Safari, iOS', 'Где: Тула']],
])('sessionFacts are in one order, without what is shown (%s)', (language, expected) => {
  const session = parsedOne({
    entrance_page: 'https://vokzal.example/',
    referrer: 'https://yandex.ru/search',
    search_query: 'тур в Клин',
    source_name: 'Яндекс.Директ',
    visitor_city: 'Тула',
    visitor_device: 'mobile',
    visitor_browser_name: 'Safari',
    visitor_os_name: 'iOS',
  });
  const facts = sessionFacts(session, ['Яндекс.Директ'], { ...texts[language], readPhone });
  expect(facts.map(([term, value]) => `${term}: ${value.replaceAll('\u00a0', ' ')}`)).toEqual(expected);
});
