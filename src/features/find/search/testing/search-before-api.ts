import { createDataApi, type Caller } from '#src/api/data-api.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { answerTo, fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { tokenOf } from '#src/api/testing/ids.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { newSearch } from '#src/session/stores/search-state.ts';
import { openSearch } from './open-search.ts';
import { phone, searchedOn } from './hit.ts';

export type Params = Readonly<Record<string, unknown>>;
/** `result` or `error` of an answer. */
type Answer = { readonly result: unknown } | { readonly error: unknown };
type Answers = Readonly<Record<string, Answer | ((params: Params) => Answer | Promise<Answer>)>>;

export const rows = (data: readonly unknown[], total: number | null = null): Answer => ({
  result: { data, metadata: total === null ? null : { total_items: total } },
});
export const refused = (mnemonic: string, field: string | null = null): Answer => ({
  error: { code: -32602, message: 'No', data: { mnemonic, field } },
});

export const nobodyAnywhere: Answers = {
  'get.calls_report': rows([]),
  'get.offline_messages_report': rows([]),
  'get.chats_report': rows([]),
  'get.contacts': rows([]),
};

/** The methods that a search for a phone calls when nobody is found. */
export const allReports = ['calls_report', 'offline_messages_report', 'chats_report'];

/** Whether a report is asked for the days that begin with this one. */
export const isFrom = (day: string, { date_from: from }: Params): boolean => String(from).startsWith(day);

/** An answer that comes when `answer` is called. */
export function held() {
  let answer = (_rows: Answer): void => {};
  const promise = new Promise<Answer>((resolve) => (answer = resolve));
  return { promise, answer: (data: readonly unknown[]) => answer(rows(data)) };
}

/** A search, before an API that answers by method; on 26 November 2026. */
export function searchOf(
  answers: Answers,
  { term = phone, sent = null }: { term?: SearchTerm; sent?: PreloadedCall | null } = {},
) {
  const { fetch, calls } = fakeFetch(async (call) => {
    const { body } = call;
    const answer = { ...nobodyAnywhere, ...answers }[String(body['method'])];
    if (answer === undefined) throw new Error(`Nothing answers ${String(body['method'])}`);
    const params = isRecord(body['params']) ? body['params'] : {};
    const said = typeof answer === 'function' ? await answer(params) : answer;
    return answerTo(call, said);
  });
  const usage = createApiUsage();
  const api = createDataApi({ fetch, url: '/api/v2.0', onMetadata: usage.record });
  const callerWith = (key: string): Caller => ({ api, token: tokenOf(key), signInId: 's' });
  const failures: unknown[] = [];
  const queryClient = createQueryClient((error) => failures.push(error));
  const search = newSearch({ term, text: '', userId: null }, searchedOn);
  const caller = callerWith('key');
  return {
    ...openSearch({ caller, queryClient, search, sent, pointsLeft: usage.pointsLeft }),
    search,
    caller,
    callerWith,
    queryClient,
    methods: () => calls.map(({ body }) => String(body['method']).replace(/^get(obj)?\./, '')),
    calls,
    failures,
  };
}
