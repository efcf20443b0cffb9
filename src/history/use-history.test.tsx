// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries.ts';
import { callerAnswered, listOf, refused } from '#src/api/testing/fake-fetch.ts';
import { personOf } from '#src/domain/testing/ids.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { useHistory, type HistoryQueries } from './use-history.ts';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

type Kind = 'call' | 'visit';

const pageOf = (kind: Kind) =>
  listOf(
    Array.from({ length: 200 }, () => ({ date_time_creation: '2026-11-23 10:15:00', event_type: kind })),
  );

/** A history whose pages are full of events of these kinds; null: the call fails. */
async function openHistory(...pages: readonly (Kind | null)[]) {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller, methods } = callerAnswered(() => {
    const kind = pages[methods().length - 1];
    return kind == null ? refused : pageOf(kind);
  });
  signedIn.caller = caller;
  let history: HistoryQueries | null = null;
  function Probe() {
    history = useHistory({ ...personOf(5), visitorId: null }, []);
    return null;
  }
  const now = (): HistoryQueries => history ?? expect.fail();
  renderInEnglish(
    <QueryClientProvider client={createQueryClient(() => {})}>
      <Probe />
    </QueryClientProvider>,
  );
  await until(() => now().events.data !== undefined);
  const settled = async (): Promise<void> => {
    await until(() => now().more.fetchStatus === 'idle' && now().newest.fetchStatus === 'idle');
    await turn();
  };
  return { now, methods, settled };
}

it('“Show more” goes on until something that is listed appears', async () => {
  const { now, methods, settled } = await openHistory('call', 'visit', 'visit', 'call', 'call');
  expect(now().listed).toHaveLength(200);
  act(() => now().more.refetch());
  await until(() => now().listed.length === 400);
  await settled();
  expect(methods()).toHaveLength(4);
});

it('“Show more” sends at most four calls', async () => {
  const { now, methods, settled } = await openHistory(...Array.from({ length: 9 }, () => 'visit' as const));
  act(() => now().more.refetch());
  await until(() => methods().length === 5);
  await settled();
  expect(methods()).toHaveLength(5);
  expect(now().events.data?.events).toHaveLength(1000);
});

it('what fails leaves what came before, and ends “Show more”; the next press is for older events again', async () => {
  const { now, methods, settled } = await openHistory('call', null, 'call', null, 'call');
  act(() => now().more.refetch());
  await until(() => now().more.error !== null);
  await settled();
  expect([now().newest.error, methods().length]).toEqual([null, 2]);
  act(() => now().more.refetch());
  await until(() => now().listed.length === 400);
  await settled();
  // A refresh that fails, and older events after it.
  act(() => now().newest.refetch());
  await until(() => now().newest.error !== null);
  await settled();
  expect([now().more.error, now().listed.length]).toEqual([null, 400]);
  act(() => now().more.refetch());
  await until(() => now().listed.length === 600);
  expect(now().newest.error).toBeNull();
});
