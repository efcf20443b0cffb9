import { expect, it } from 'vitest';
import { callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import type { DataApiMethod } from './errors.ts';

const everything = ['id', 'colour'];

/** An API that refuses what `isRefused` says, with `mnemonic`. */
function apiRefusing(
  isRefused: (fields: readonly unknown[]) => boolean,
  { mnemonic = 'unexpected_parameters', field = null }: { mnemonic?: string; field?: string | null } = {},
) {
  const { caller, calls } = callerAnswered(({ params }) => {
    const fields = Array.isArray(params['fields']) ? params['fields'] : [];
    return isRefused(fields) ? refusal(mnemonic, field) : { result: { data: fields } };
  });
  const read = (signInId: string, method: DataApiMethod = 'get.calls_report') =>
    caller.api.call(
      { method, params: { fields: ['id'] }, optionalFields: ['colour'], parse: (data) => data },
      { token: caller.token, signInId },
    );
  const asked = () => calls.map(({ params }) => params['fields']);
  return { read, asked };
}

const hasColour = (fields: readonly unknown[]): boolean => fields.includes('colour');

it('the data API retries without refused fields, and remembers them for the sign-in and method', async () => {
  const { read, asked } = apiRefusing(hasColour);
  await expect(read('first')).resolves.toEqual(['id']);
  await expect(read('first')).resolves.toEqual(['id']);
  expect(asked()).toEqual([everything, ['id'], ['id']]);
  await read('first', 'get.person_events');
  await read('second');
  expect(asked().slice(3)).toEqual([everything, ['id'], everything, ['id']]);
});

it('refused fields of two methods at the same time are both remembered', async () => {
  const { read, asked } = apiRefusing(hasColour);
  const both = () => Promise.all([read('first'), read('first', 'get.person_events')]);
  await both();
  await both();
  expect(asked().slice(4)).toEqual([['id'], ['id']]);
});

it('a second refusal is the failure, and is not remembered', async () => {
  const { read, asked } = apiRefusing(() => true);
  for (const _ of [1, 2]) {
    await expect(read('first')).rejects.toMatchObject({ failure: { mnemonic: 'unexpected_parameters' } });
  }
  expect(asked()).toEqual([everything, ['id'], everything, ['id']]);
});

it.each([
  { mnemonic: 'forbidden', field: null },
  { mnemonic: 'unexpected_parameters', field: 'user_id' },
])('the data API does not retry without fields after %j', async (parts) => {
  const { read, asked } = apiRefusing(hasColour, parts);
  await expect(read('second')).rejects.toMatchObject({ failure: parts });
  expect(asked()).toEqual([everything]);
});
