import { expect, it, vi } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parseVisitorId } from '#src/lib/ids.ts';
import { createQueryClient } from './query-client.ts';
import { loadedMore, loadedMoreVersion, usernamesQuery, visitorPropertiesQuery } from './visitor-queries.ts';

const ids = ['1', '2', '3'].map((text) => parseVisitorId(text) ?? expect.fail());
const [first = expect.fail(), second = expect.fail()] = ids;
const token = AccessToken.from('key') ?? expect.fail();
const { fetch } = fakeFetch(() => jsonResponse({}));
const caller = { api: createDataApi({ fetch, url: '/api/v2.0' }), token, signInId: 's' };

it('knows the texts of records of which all was loaded, and of no other customer or answer', () => {
  vi.stubGlobal('navigator', { onLine: true });
  const queryClient = createQueryClient(() => {});
  const of = (userId: null = null, asked = ids) =>
    Object.fromEntries(loadedMore(queryClient, caller, { userId, ids: asked }));
  expect(loadedMoreVersion(queryClient)).toBe('');
  expect(of()).toEqual({});

  const properties = visitorPropertiesQuery(caller, { userId: null, visitorId: first });
  queryClient.setQueryData(properties.queryKey, [
    { name: 'Город', value: 'Тверь' },
    { name: 'Тариф', value: null },
    { name: 'Склад', value: ' ' },
    { name: null, value: 'VIP' },
  ]);
  const before = loadedMoreVersion(queryClient);
  expect(before).not.toBe('');
  // To show it would need the call for the usernames.
  expect(of()).toEqual({});

  const usernames = usernamesQuery(caller, { userId: null, ids, visitorId: second });
  queryClient.setQueryData(
    usernames.queryKey,
    new Map([
      [first, ['anna_k']],
      [second, ['lisa']],
    ]),
  );
  expect(loadedMoreVersion(queryClient)).not.toBe(before);
  expect(of()).toEqual({ 1: ['anna_k', 'Город', 'Тверь', 'VIP'] });
  // After a refresh with other records, the usernames would be asked for anew.
  expect(of(null, ids.slice(0, 2))).toEqual({});
  expect(
    Object.keys(
      Object.fromEntries(loadedMore(queryClient, { ...caller, signInId: 'other' }, { userId: null, ids })),
    ),
  ).toEqual([]);
});
