import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createDataApi, type DataApi } from '#src/data-api/data-api.ts';
import { AccessToken } from '#src/primitives/access-token.ts';
import { parsePersonId } from '#src/primitives/ids.ts';
import { createEarlyAnswer } from './early-answer.ts';
import { personVisitorsQuery } from './person-queries.ts';

const token = AccessToken.from('key');
const personId = parsePersonId('7000000005');
const otherId = parsePersonId('7000000006');
if (token === null || personId === null || otherId === null) throw new Error('The test has no ids.');
const person = { personId, userId: null };
const sign = { token, scope: 'scope' };

function apiThat(answer: () => ReturnType<DataApi['getPersonVisitors']>) {
  let calls = 0;
  const whole = createDataApi({ fetch: () => Promise.reject(new Error('unused')), url: '/' });
  const api: DataApi = {
    ...whole,
    getPersonVisitors: () => {
      calls += 1;
      return answer();
    },
  };
  return { api, calls: () => calls };
}

it('puts the cards where the screen’s query finds them', async () => {
  const { api, calls } = apiThat(() => Promise.resolve([]));
  const early = createEarlyAnswer(api);
  const client = new QueryClient();
  await early.read(client, sign, person);
  expect(client.getQueryData(personVisitorsQuery({ ...sign, api: early.api }, person).queryKey)).toEqual([]);
  expect(calls()).toBe(1);
});

it('gives a failure to the first who asks the same, and leaves no trace of it in the cache', async () => {
  const failure = new Error('refused');
  const { api, calls } = apiThat(() => Promise.reject(failure));
  const early = createEarlyAnswer(api);
  const client = new QueryClient();
  await early.read(client, sign, person);
  expect(client.getQueryCache().getAll()).toEqual([]);
  await expect(early.api.getPersonVisitors({ token, ...person })).rejects.toBe(failure);
  expect(calls()).toBe(1);
  await expect(early.api.getPersonVisitors({ token, ...person })).rejects.toBe(failure);
  expect(calls()).toBe(2);
});

it('gives nobody else the failure', async () => {
  const { api, calls } = apiThat(() => Promise.reject(new Error('refused')));
  const early = createEarlyAnswer(api);
  await early.read(new QueryClient(), sign, person);
  await expect(early.api.getPersonVisitors({ token, personId: otherId, userId: null })).rejects.toThrow(
    'refused',
  );
  expect(calls()).toBe(2);
});
