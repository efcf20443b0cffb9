import { expect, it } from 'vitest';
import { callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import type { DataApiMethod } from './errors.ts';

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
  ['a field without a name', unnamed('city'), ['id wav link ongoing']],
  ['a group without a name', unnamed('wav'), ['id wav link ongoing', 'id']],
  ['a parameter without a name', unnamed('ongoing'), ['id wav link ongoing', 'id']],
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

it('the third refusal is the failure, and is not remembered', async () => {
  const { read, asked } = apiRefusing(() => refusal('unexpected_parameters'));
  for (const _ of [1, 2]) {
    await expect(read()).rejects.toMatchObject({ failure: { mnemonic: 'unexpected_parameters' } });
  }
  const tries = [everything, 'id wav link ongoing', 'id'];
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
