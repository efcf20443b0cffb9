import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { whenSettled } from './loading.ts';

/** Queries on the screen that are answered one by one, and whether `whenSettled` has resolved. */
function startWaiting(...keys: readonly string[]) {
  const queryClient = new QueryClient();
  const answers = new Map<string, () => void>();
  const show = (key: string): void => {
    const queryFn = () => new Promise((resolve) => answers.set(key, () => resolve(key)));
    new QueryObserver(queryClient, { queryKey: [key], queryFn }).subscribe(() => {});
  };
  const idleTurns: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (turn: () => void) => idleTurns.push(turn));
  for (const key of keys) show(key);
  const resolved = vi.fn<() => void>();
  void whenSettled(queryClient).then(resolved);
  const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return {
    resolved,
    show,
    answer: async (key: string): Promise<void> => {
      answers.get(key)?.();
      await flush();
    },
    /** Returns how many turns were requested. */
    idle: async (): Promise<number> => {
      const turns = idleTurns.splice(0);
      for (const turn of turns) turn();
      await flush();
      return turns.length;
    },
  };
}

it('whenSettled resolves in the first idle turn if nothing is fetched', async () => {
  const { resolved, idle } = startWaiting();
  expect(resolved).not.toHaveBeenCalled();
  expect(await idle()).toBe(1);
  expect(resolved).toHaveBeenCalledOnce();
});

it('whenSettled waits for every query that is being fetched', async () => {
  const { resolved, answer, idle } = startWaiting('report', 'portal');
  await answer('report');
  expect(await idle(), 'no turn before the last answer').toBe(0);
  await answer('portal');
  expect(await idle()).toBe(1);
  expect(resolved).toHaveBeenCalledOnce();
});

it('whenSettled waits for the request that an answer has started', async () => {
  const { resolved, show, answer, idle } = startWaiting('report');
  await answer('report');
  show('messages');
  await idle();
  expect(resolved).not.toHaveBeenCalled();
  await answer('messages');
  await idle();
  expect(resolved).toHaveBeenCalledOnce();
});
