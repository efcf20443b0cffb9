import { expect, it, onTestFinished, vi } from 'vitest';
import { answerTo, callerAnswered, fakeFetch, refusal } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { createDataApi, type DataApiOptions } from './data-api.ts';
import type { DataApiMethod } from './errors.ts';
import { personVisitorsRequest } from './person-visitors.ts';
import { dateParams } from './request.ts';

const token = toToken('s3cret');
const anyPerson = personVisitorsRequest(toPersonKey(5));

it('limits are reported once for each response that has some, with the token', async () => {
  const onLimits = vi.fn<NonNullable<DataApiOptions['onLimits']>>();
  for (const metadata of [{ limits: { day_remaining: 31 } }, { total_items: 31 }, undefined]) {
    const { fetch } = fakeFetch((call) => answerTo(call, { result: { data: [], metadata } }));
    await createDataApi({ fetch, url: '/api/v2.0', onLimits }).call(anyPerson, { token });
  }
  const day = { limit: null, remaining: 31, reset: null };
  expect(onLimits).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ day }), token);
});

it('the server’s clock counts if it differs by more than ten minutes', async () => {
  for (const minutes of [-1_576_800, -15, -5, 5, 15, 1_576_800]) {
    const headers = { Date: new Date(Date.now() + minutes * 60_000).toUTCString() };
    const { fetch } = fakeFetch((call) => answerTo(call, { result: { data: [] } }, { headers }));
    const api = createDataApi({ fetch, url: '/api/v2.0' });
    await api.call(anyPerson, { token });
    const counted = Math.abs(minutes) > 10 ? minutes : 0;
    expect(Math.round(api.clockOffsetMs() / 60_000)).toBe(counted);
  }
});

const optional = { single: ['page', 'city'], joint: ['wav', 'link'], params: { ongoing: true } };
const everything = 'id page city wav link ongoing';

/** A refusal, by the names of optional things in a call; undefined: none. */
type Refuse = (names: readonly string[]) => object | undefined;

/** What a caller of such an API receives, and the names in each of its calls. */
function apiRefusing(refuse: Refuse) {
  const { caller, calls } = callerAnswered(
    ({ params }) => refuse(namesIn(params)) ?? { result: { data: params['fields'] } },
  );
  const read = (signInId = 'first', method: DataApiMethod = 'get.calls_report') =>
    caller.api.call(
      { method, params: { fields: ['id'] }, optional, parse: (data) => data },
      { token: caller.token, signInId },
    );
  const asked = () => calls.map(({ params }) => namesIn(params).join(' '));
  return { read, asked };
}

const namesIn = ({ fields, ongoing }: Readonly<Record<string, unknown>>): readonly string[] =>
  [fields, ongoing === true ? 'ongoing' : []].flat().map(String);

const named = (name: string, parts: object = { field: name }) => ({
  error: { code: -32602, message: 'No', data: { mnemonic: 'unexpected_parameters', ...parts } },
});

/** Refuses these names, and names the first of them. */
const naming =
  (...bad: readonly string[]): Refuse =>
  (names) => {
    const name = names.find((each) => bad.includes(each));
    return name === undefined ? undefined : named(name);
  };

/** The same without a name. */
const unnamed =
  (...bad: readonly string[]): Refuse =>
  (names) =>
    names.some((each) => bad.includes(each)) ? refusal('unexpected_parameters') : undefined;

it.each<[string, Refuse, readonly string[]]>([
  ['nothing', naming(), []],
  ['a field by its name', naming('city'), ['id page wav link ongoing']],
  ['a field of a group by its name', naming('link'), ['id page city ongoing']],
  ['a parameter by its name', naming('ongoing'), ['id page city wav link']],
  ['two by their names', naming('city', 'ongoing'), ['id page wav link ongoing', 'id']],
  ['everything by its names', naming('page', 'city', 'wav', 'ongoing'), ['id city wav link ongoing', 'id']],
  ['a field without a name', unnamed('city'), ['id']],
])(
  'where the API refuses %s, the rest is asked for, and this is remembered',
  async (_title, refuse, after) => {
    const { read, asked } = apiRefusing(refuse);
    const last = after.at(-1) ?? everything;
    const data = last.split(' ').filter((name) => name !== 'ongoing');
    await expect(read()).resolves.toEqual(data);
    await expect(read()).resolves.toEqual(data);
    expect(asked()).toEqual([everything, ...after, last]);
  },
);

it.each<[string, object]>([
  ['its field', { field: 'city' }],
  ['its field, with a path', { field: 'fields.city' }],
  ['its value', { field: 'fields', value: 'city' }],
  ['its values', { value: ['city', 'x'] }],
  ['its parameters', { params: { fields: ['city'] } }],
  ['a missing component', { mnemonic: 'parameter_component_disabled', field: 'city' }],
  ['a wrong value', { mnemonic: 'invalid_parameter_value', field: 'fields', value: 'city' }],
])('a refusal names a field in %s', async (_title, parts) => {
  const { read, asked } = apiRefusing((names) => (names.includes('city') ? named('city', parts) : undefined));
  await read();
  expect(asked()).toEqual([everything, 'id page wav link ongoing']);
});

it('what is refused is remembered for the sign-in and method', async () => {
  const { read, asked } = apiRefusing(naming('city'));
  const left = 'id page wav link ongoing';
  await read();
  await read('first', 'get.chats_report');
  await read('second');
  expect(asked()).toEqual([everything, left, everything, left, everything, left]);
});

it('what two methods are refused at the same time is remembered', async () => {
  const { read, asked } = apiRefusing(naming('city'));
  const both = () => Promise.all([read(), read('first', 'get.chats_report')]);
  await both();
  await both();
  expect(asked().slice(4)).toEqual(['id page wav link ongoing', 'id page wav link ongoing']);
});

it('a refusal without what is optional is the failure, and is not remembered', async () => {
  const { read, asked } = apiRefusing(() => refusal('unexpected_parameters'));
  for (const _ of [1, 2]) {
    await expect(read()).rejects.toMatchObject({ failure: { mnemonic: 'unexpected_parameters' } });
  }
  const tries = [everything, 'id'];
  expect(asked()).toEqual([...tries, ...tries]);
});

it.each([
  { mnemonic: 'forbidden', field: null },
  { mnemonic: 'unexpected_parameters', field: 'user_id' },
  { mnemonic: 'unexpected_parameters', field: 'filter.field' },
])('nothing is left out after %j', async (parts) => {
  const { read, asked } = apiRefusing(() => refusal(parts.mnemonic, parts.field));
  await expect(read()).rejects.toMatchObject({ failure: parts });
  expect(asked()).toEqual([everything]);
});

/** An API that refuses some dates, naming `field`, and the dates that it was sent. */
function startRefusingDates(isRefused: (from: string, till: string) => boolean, field = 'date_till') {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T22:30:00Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const sent: string[] = [];
  const { fetch } = fakeFetch((call) => {
    const { date_from: from, date_till: till } = call.params;
    sent.push(`${String(from)} … ${String(till)}`);
    const refused = isRefused(String(from), String(till));
    return answerTo(call, refused ? refusal('invalid_parameter_value', field) : { result: { data: [] } });
  });
  const zones: unknown[] = [];
  const timeZone = (userId: unknown) => {
    zones.push(userId);
    return 'Asia/Omsk';
  };
  const api = createDataApi({ fetch, url: '/api/v2.0', timeZone });
  const call = (from: string, till: string) =>
    api.call(
      {
        method: 'get.calls_report',
        params: { user_id: 7, ...dateParams({ from, till }) },
        parse: (data) => data,
      },
      { token: toToken() },
    );
  return { call, sent, zones };
}

// In Omsk, it is 04:30 of the next day, 26 November.
const whole = '2026-09-01 00:00:00 … 2026-11-27 23:59:59';
const untilToday = '2026-09-01 00:00:00 … 2026-11-26 23:59:59';

it('a call whose date is refused is sent once more until today in the account’s zone', async () => {
  for (const field of ['date_till', 'date_from']) {
    const { call, sent, zones } = startRefusingDates((_from, till) => till > '2026-11-27', field);
    await expect(call('2026-09-01', '2026-11-27')).resolves.toEqual([]);
    expect(sent).toEqual([whole, untilToday]);
    expect(new Set(zones)).toEqual(new Set([7]));
    // Later calls end today at once.
    await call('2026-09-01', '2026-11-27');
    expect(sent.slice(2)).toEqual([untilToday]);
  }
});

it('a date that is refused again is the failure', async () => {
  const { call, sent } = startRefusingDates(() => true);
  await expect(call('2026-09-01', '2026-11-27')).rejects.toMatchObject({ failure: { field: 'date_till' } });
  expect(sent).toEqual([whole, untilToday]);
});

it('a refused call of the past is not repeated', async () => {
  const { call, sent } = startRefusingDates(() => true);
  await expect(call('2025-09-01', '2025-11-27')).rejects.toMatchObject({ failure: { field: 'date_till' } });
  expect(sent).toHaveLength(1);
});

it('a call whose filter is refused is not repeated', async () => {
  const { call, sent } = startRefusingDates(() => true, 'filter');
  await expect(call('2026-09-01', '2026-11-27')).rejects.toMatchObject({ failure: { field: 'filter' } });
  expect(sent).toEqual([whole]);
});

it('no call begins after today in the account’s zone', async () => {
  const { call, sent } = startRefusingDates(() => false);
  await call('2026-12-24', '2026-12-24');
  expect(sent).toEqual(['2026-11-26 00:00:00 … 2026-12-24 23:59:59']);
});
