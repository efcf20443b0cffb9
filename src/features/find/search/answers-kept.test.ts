import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MAX_KEPT } from '#src/api/queries/paid.ts';
import { forgetAnswers } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { searchKey } from '#src/session/stores/searches.ts';
import { foundPeople } from './selectors.ts';
import { rows, searchOf } from './testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

describe('the answers of a search', () => {
  it('are kept until its results are dropped, whatever else is paid for', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { actions, results, state, queryClient, caller } = searchOf({
      'get.calls_report': rows([{ start_time: '2026-11-23 10:15:00', person_id: 5 }]),
      'get.chat_messages_report': rows([]),
    });
    await actions.run();
    actions.leave();
    for (let chatId = 0; chatId <= MAX_KEPT; chatId += 1)
      await queryClient.fetchQuery(requestQuery(caller, chatMessages({ userId: null, chatId })));
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(foundPeople(results())).toMatchObject([{ personId: 5 }]);
    queryClient.removeQueries({ queryKey: searchKey(state().id) });
    expect(results()).toMatchObject({ steps: [], points: 0 });
  });

  it('are lost with the sign-in', async () => {
    const { actions, results, queryClient } = searchOf(
      { 'get.contacts': rows([{ id: 31 }]) },
      { term: { kind: 'email', email: 'klara@book.example' } },
    );
    await actions.run();
    forgetAnswers(queryClient);
    expect(results()).toMatchObject({ steps: [], points: 0 });
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});
