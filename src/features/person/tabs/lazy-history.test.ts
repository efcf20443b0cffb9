import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId } from '#src/lib/ids.ts';
import { requestHistory, preloadHistory } from './lazy-history.tsx';

it('a history is asked for within the press on its tab, where its code has been loaded', async () => {
  await preloadHistory();
  const queryClient = new QueryClient();
  const caller = {
    api: createDataApi({ fetch: fakeFetch(() => jsonResponse({})).fetch, url: '/api/v2.0' }),
    token: AccessToken.from('key') ?? expect.fail(),
    signInId: 's',
  };
  const personId = parsePersonId('1') ?? expect.fail();
  void requestHistory(queryClient, caller, { personId, userId: null });
  expect(queryClient.isFetching()).toBe(1);
  queryClient.clear();
});
