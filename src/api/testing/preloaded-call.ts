import { type Fetch, startPreloadedCall } from '#src/api/http-post.ts';
import { personVisitorsParams } from '#src/api/person-visitors.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { answerTo, fakeFetch, type SentCall } from './fake-fetch.ts';

type PreloadOptions = {
  readonly person?: ReturnType<typeof toPersonKey>;
  readonly respond?: (call: SentCall) => Response | Promise<Response>;
  /** Instead of one that responds by `respond`. */
  readonly fetch?: Fetch;
};

/** A preloaded call with the token `key`, and the requests that it made. */
export function preload({
  person = toPersonKey(7_000_000_005),
  respond = noVisitors,
  fetch,
}: PreloadOptions = {}) {
  const fake = fakeFetch(respond);
  const { method, params } = personVisitorsParams(person);
  const call = startPreloadedCall(fetch ?? fake.fetch, '/api/v2.0', method, params, 'key');
  return { call, calls: fake.calls };
}

const noVisitors = (call: SentCall): Response => answerTo(call, { result: { data: [] } });
