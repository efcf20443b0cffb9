import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { parsedSessions } from '#src/history/testing/history.ts';
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

it('sessions are newest first', () => {
  const rows = [{ date_time: '2026-11-01 10:00:00' }, { date_time: at }, {}];
  expect(parse(rows).items.map((session) => session.at)).toEqual([at, '2026-11-01 10:00:00', null]);
});

it('sessions are null on a portal without the report, for every person', () => {
  const { mapRefusal = expect.fail() } = request;
  expect(mapRefusal(exampleRefusal({ mnemonic: 'method_not_found' }))).toBeNull();
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'forbidden' }))).toThrow('forbidden');
});

/** Hits by time, duration and page. */
const hits = (text: string) =>
  text.split(', ').map((hit) => {
    const [time = '', hit_duration, page = ''] = hit.split(' ');
    return { hit_time: on(time), hit_duration, hit_url: new URL(page, 'https://vokzal.example').href };
  });
const one = hits('14:02:00 - /tours');

/** The title, the hits as they come, and the pages that are read of them. */
it.each<[string, unknown, string]>([
  ['oldest first', hits('14:05:10 00:00:09 /, 14:02:00 01:01:20 /a'), '14:02:00 3680 /a, 14:05:10 9 /'],
  ['with no time, as they came', hits('вчера - /a, 14:02:00 1 /'), 'null null /a, 14:02:00 1 /'],
  ['in seconds', hits('14:02:00 80 /a, 14:03:00 долго /'), '14:02:00 80 /a, 14:03:00 null /'],
  ['without addresses that are no pages', [...hits('14:02:00 - javascript:alert(1)'), null, 5], ''],
  ['as one object', one[0], '14:02:00 null /tours'],
  ['as an object of objects', { ...one }, '14:02:00 null /tours'],
  ['as a text', 'x', ''],
  ['as nothing', null, ''],
  [
    'the same in a row once, its times added',
    hits(
      '14:02:00 00:01:00 /a?utm_source=x, 14:03:00 00:00:30 /a#b, 14:03:30 - /a, 14:04:00 1 /, 14:04:01 2 /a',
    ),
    '14:02:00 90 /a, 14:04:00 1 /, 14:04:01 2 /a',
  ],
  [
    'with the host of another site',
    hits('14:02:00 - https://groups.vokzal.example/a, 14:03:00 - https://www.vokzal.example/%D0%B0'),
    '14:02:00 null groups.vokzal.example/a, 14:03:00 null /а',
  ],
])('visitPages has pages %s', (_title, sent, expected) => {
  const [session = expect.fail()] = parsedSessions({ date_time: at, site_domain_name: site, hits: sent });
  const pages = visitPages(session).map(
    (page) => `${page.at?.slice(11) ?? null} ${page.seconds} ${page.text}`,
  );
  expect(pages.join(', ')).toBe(expected);
});
