import { expect, it, vi } from 'vitest';
import { answerTo, fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { createDataApi, type DataApiOptions } from './data-api.ts';
import { personVisitorsRequest } from './person-visitors.ts';

const token = toToken('s3cret');
const anyPerson = personVisitorsRequest(toPersonKey(5));

it('metadata is reported once for each response that has some, with the token', async () => {
  const onMetadata = vi.fn<NonNullable<DataApiOptions['onMetadata']>>();
  for (const metadata of [{ total_items: 31 }, undefined]) {
    const { fetch } = fakeFetch((call) => answerTo(call, { result: { data: [], metadata } }));
    await createDataApi({ fetch, url: '/api/v2.0', onMetadata }).call(anyPerson, { token });
  }
  expect(onMetadata).toHaveBeenCalledExactlyOnceWith({ limits: null, totalItems: 31 }, token);
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
