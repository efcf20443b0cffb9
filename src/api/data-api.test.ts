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
  const metadata = { limits: { day_remaining: 31 } };
  for (const said of [
    { result: { data: [], metadata } },
    { error: { message: 'No', data: { metadata } } },
    { result: { data: [], metadata: { total_items: 31 } } },
    { result: { data: [] } },
  ]) {
    const { fetch } = fakeFetch((call) => answerTo(call, said));
    const call = createDataApi({ fetch, url: '/api/v2.0', onLimits }).call(anyPerson, { token });
    await call.catch(() => {});
  }
  const day = { limit: null, remaining: 31, reset: null };
  const reported = [expect.objectContaining({ day }), token];
  expect(onLimits.mock.calls).toEqual([reported, reported]);
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

const optional = { fields: ['page', 'city'], params: { ongoing: true } };
const everything = 'id page city ongoing';

const MNEMONIC = 'unexpected_parameters';

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
  error: { code: -32602, message: 'No', data: { mnemonic: MNEMONIC, ...parts } },
});

/** Refuses these names, and names the first of them. */
const naming =
  (...bad: readonly string[]): Refuse =>
  (names) => {
    const name = names.find((each) => bad.includes(each));
    return name === undefined ? undefined : named(name);
  };

it.each<[string, Refuse, readonly string[]]>([
  ['nothing', naming(), []],
  ['a field by its name', naming('city'), ['id page ongoing']],
  ['a parameter by its name', naming('ongoing'), ['id page city']],
  ['two by their names', naming('city', 'ongoing'), ['id page ongoing', 'id']],
  ['a field without a name', (all) => (all.includes('city') ? refusal(MNEMONIC) : undefined), ['id']],
])('if the API refuses %s, the rest is asked for from then on', async (_title, refuse, after) => {
  const { read, asked } = apiRefusing(refuse);
  const last = after.at(-1) ?? everything;
  const data = last.split(' ').filter((name) => name !== 'ongoing');
  await expect(read()).resolves.toEqual(data);
  await expect(read()).resolves.toEqual(data);
  expect(asked()).toEqual([everything, ...after, last]);
});

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
  expect(asked()).toEqual([everything, 'id page ongoing']);
});

it('what is refused is remembered for the sign-in and method', async () => {
  const { read, asked } = apiRefusing(naming('city'));
  const left = 'id page ongoing';
  await Promise.all([read(), read('first', 'get.chats_report')]);
  await read('second');
  await Promise.all([read(), read('first', 'get.chats_report')]);
  expect(asked()).toEqual([everything, everything, left, left, everything, left, left, left]);
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
function startRefusingDates(isRefused: (till: string) => boolean, field = 'date_till') {
  vi.useFakeTimers({ now: Date.parse('2026-11-25T22:30:00Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const sent: string[] = [];
  const { fetch } = fakeFetch((call) => {
    const { date_from: from, date_till: till } = call.params;
    sent.push(`${String(from)} … ${String(till)}`);
    const refused = isRefused(String(till));
    return answerTo(call, refused ? refusal('invalid_parameter_value', field) : { result: { data: [] } });
  });
  const api = createDataApi({ fetch, url: '/api/v2.0', timeZone: (id) => (id === 7 ? 'Asia/Omsk' : null) });
  const request = { method: 'get.calls_report', parse: (data: unknown) => data } as const;
  const call = (from: string, till: string) =>
    api.call({ ...request, params: { user_id: 7, ...dateParams({ from, till }) } }, { token });
  return { call, sent };
}

// In Omsk, it is 04:30 of the next day, 26 November.
const whole = '2026-09-01 00:00:00 … 2026-11-27 23:59:59';
const untilToday = '2026-09-01 00:00:00 … 2026-11-26 23:59:59';

it('a call whose date is refused is sent once more until today in the account’s zone', async () => {
  for (const field of ['date_till', 'date_from']) {
    const { call, sent } = startRefusingDates((till) => till > '2026-11-27', field);
    await expect(call('2026-09-01', '2026-11-27')).resolves.toEqual([]);
    // Later calls end today at once.
    await call('2026-09-01', '2026-11-27');
    expect(sent).toEqual([whole, untilToday, untilToday]);
  }
});

it.each([
  ['again', '2026-09-01', '2026-11-27', 'date_till', [whole, untilToday]],
  ['in the past', '2025-09-01', '2025-11-27', 'date_till', ['2025-09-01 00:00:00 … 2025-11-27 23:59:59']],
  ['for its filter', '2026-09-01', '2026-11-27', 'filter', [whole]],
])('a call that is refused %s fails', async (_title, from, till, field, dates) => {
  const { call, sent } = startRefusingDates(() => true, field);
  await expect(call(from, till)).rejects.toMatchObject({ failure: { field } });
  expect(sent).toEqual(dates);
});

it('no call begins after today in the account’s zone', async () => {
  const { call, sent } = startRefusingDates(() => false);
  await call('2026-12-24', '2026-12-24');
  expect(sent).toEqual(['2026-11-26 00:00:00 … 2026-12-24 23:59:59']);
});
