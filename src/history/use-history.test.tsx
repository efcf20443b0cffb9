import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { callerAnswered, listResult, refused } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { signedIn } from '#src/session/testing/signed-in.tsx';
import { renderHook, turn, until } from '#src/ui/testing/render.tsx';
import { useHistory } from './use-history.ts';

type Kind = 'call' | 'visit';

const fullPage = (kind: Kind) =>
  listResult(
    Array.from({ length: 200 }, () => ({ date_time_creation: '2026-11-23 10:15:00', event_type: kind })),
  );

/** A history whose pages are full of events of these kinds; null: the call fails. */
async function openHistory(...pages: readonly (Kind | null)[]) {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller, methods: allMethods } = callerAnswered(({ method }) => {
    if (method === 'get.calls_report') return listResult([]);
    const kind = pages[methods().length - 1];
    return kind == null ? refused : fullPage(kind);
  });
  const methods = () => allMethods().filter((method) => method === 'get.person_events');
  const address = { ...toPersonKey(5), visitorId: null };
  const { latest: now, unmount } = renderHook(
    () => useHistory(address, []),
    {},
    signedIn({ api: caller.api }),
  );
  await until(() => now().query.data !== undefined);
  const settled = async (): Promise<void> => {
    await until(() => now().query.fetchStatus === 'idle');
    await turn();
  };
  return { now, methods, settled, unmount };
}

it('“Show more” continues until a listed event appears', async () => {
  const { now, methods, settled } = await openHistory('call', 'visit', 'visit', 'call', 'call');
  expect(now().listed).toHaveLength(200);
  act(() => void now().loadOlder());
  await until(() => now().listed.length === 400);
  await settled();
  expect(methods()).toHaveLength(4);
});

it('“Show more” sends at most four calls, says that they brought nothing, and goes after two such clicks', async () => {
  const { now, methods, settled } = await openHistory(
    ...Array.from({ length: 14 }, (_, index) => (index === 5 ? 'call' : 'visit')),
  );
  const click = async (calls: number): Promise<readonly boolean[]> => {
    act(() => void now().loadOlder());
    await until(() => methods().length === calls);
    await settled();
    expect(methods()).toHaveLength(calls);
    return [now().isNothingOlder, now().hasMore];
  };
  expect(await click(5)).toEqual([true, true]);
  expect(await click(6)).toEqual([false, true]);
  expect(await click(10)).toEqual([true, true]);
  expect(await click(14)).toEqual([true, false]);
});

it('“Show more” ends when the page is left', async () => {
  const { now, methods, unmount } = await openHistory(...Array.from({ length: 9 }, () => 'visit' as const));
  act(() => void now().loadOlder());
  unmount();
  await turn();
  await turn();
  expect(methods()).toHaveLength(2);
});

it('“Show more” ends at a failure, and continues with the next press', async () => {
  const { now, methods, settled } = await openHistory('call', null, 'call', null, 'call');
  const failure = () => [now().isOlder, now().query.error !== null];
  act(() => void now().loadOlder());
  await until(() => now().query.error !== null);
  await settled();
  expect([failure(), methods().length]).toEqual([[true, true], 2]);
  act(() => void now().loadOlder());
  await until(() => now().listed.length === 400);
  await settled();
  // A refresh that fails, and older events after it.
  act(() => now().refresh());
  await until(() => now().query.error !== null);
  await settled();
  expect([failure(), now().listed.length]).toEqual([[false, true], 400]);
  act(() => void now().loadOlder());
  await until(() => now().listed.length === 600);
  expect(now().query.error).toBeNull();
});
