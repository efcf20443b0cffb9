import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import type { Request } from '#src/api/request.ts';
import { answerTo, callerBefore, type SentCall } from '#src/api/testing/fake-fetch.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { toFilters } from './filters.ts';
import { matchingContactsRequest, matchingRowsRequest } from './search-requests.ts';

const term: SearchTerm = { kind: 'phone', digits: '79165551234' };
const days = { from: '2026-08-30', till: '2026-11-27' };

const reports = (searched: SearchTerm, report: ConversationKind = 'request'): readonly Request<unknown>[] =>
  (toFilters(searched, report) ?? []).map((filter) =>
    matchingRowsRequest(report, { userId: null, days, filter }),
  );
const echo = (call: SentCall): Response => {
  const params = JSON.stringify(call.body['params']);
  const data = {
    mnemonic: 'invalid_parameter_value',
    field: params,
    params: { object: params },
    extended_helper: `https://help.example/?q=${encodeURIComponent(params)}`,
  };
  return answerTo(call, { error: { code: -32602, message: `Bad filter ${params}`, data } });
};
const contacts = { field: 'emails', operator: 'jsquery', value: '# = "anna@vokzal.example"' };

it.each<[string, readonly Request<unknown>[], readonly string[]]>([
  ['a phone', reports(term), ['79165551234']],
  ['an e-mail', reports({ kind: 'email', email: 'anna@vokzal.example' }), ['vokzal']],
  [
    'a name',
    reports({ kind: 'name', name: 'Анна Каренина' }),
    ['Анна', 'Каренина', encodeURIComponent('Анна')],
  ],
  ['a contact', [matchingContactsRequest({ userId: null, filter: contacts })], ['vokzal']],
])('errors do not contain the search text of %s', async (_title, requests, parts) => {
  const { caller } = callerBefore(echo);
  for (const each of requests) {
    const error: unknown = await caller.api.call(each, caller).catch((reason: unknown) => reason);
    if (!(error instanceof DataApiError)) throw new Error('No DataApiError');
    const text = JSON.stringify([error, error.message, error.cause, error.failure]);
    expect(text).toContain('[search text]');
    for (const part of parts) expect(text).not.toContain(part);
  }
});
