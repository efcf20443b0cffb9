// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { useHistory, type HistoryQueries } from './use-history.ts';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

it('further events that are asked for during a refresh which fails leave its failure, and are not asked for', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  let failing = false;
  const { caller, methods } = callerAnswered(() =>
    failing
      ? refused
      : listOf(Array.from({ length: 200 }, () => ({ date_time_creation: '2026-11-23 10:15:00' }))),
  );
  signedIn.caller = caller;
  let history: HistoryQueries | null = null;
  function Probe() {
    history = useHistory({ ...personOf(5), visitorId: null });
    return null;
  }
  const now = (): HistoryQueries => history ?? expect.fail();
  renderInEnglish(
    <QueryClientProvider client={createQueryClient(() => {})}>
      <Probe />
    </QueryClientProvider>,
  );
  await until(() => now().events.data !== undefined);
  failing = true;
  act(() => now().newest.refetch());
  act(() => now().more.refetch());
  expect(now().more.fetchStatus).toBe('fetching');
  await until(() => now().newest.error !== null && now().more.fetchStatus === 'idle');
  await turn();
  expect(methods()).toHaveLength(2);

  // Another press is for them.
  failing = false;
  act(() => now().more.refetch());
  await until(() => methods().length === 3);
  await until(() => now().more.fetchStatus === 'idle');
  expect(now().newest.error).toBeNull();
  expect(now().events.data?.lastPage.offset).toBe(200);
});
