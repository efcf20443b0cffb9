import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { whenSettled } from './loading.ts';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

it('whenSettled resolves in an idle turn after the last answer, in which nothing is fetched', async () => {
  const idleTurns: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (turn: () => void) => idleTurns.push(turn));
  const queryClient = new QueryClient();
  /** Shows a query that is being fetched; returns what answers it. */
  const show = (key: string) => {
    let answer = (): void => {};
    const answered = new Promise((resolve) => (answer = () => resolve(key)));
    new QueryObserver(queryClient, { queryKey: [key], queryFn: () => answered }).subscribe(() => {});
    return answer;
  };
  const resolved = vi.fn<() => void>();
  const idle = async (): Promise<void> => {
    await nextTask();
    for (const turn of idleTurns.splice(0)) turn();
    await nextTask();
  };

  const answers = [show('report'), show('portal')];
  void whenSettled(queryClient).then(resolved);
  for (const answer of answers) {
    await idle();
    answer();
  }
  // A result may start the next query.
  await nextTask();
  const answerLast = show('messages');
  await idle();
  expect(resolved).not.toHaveBeenCalled();
  answerLast();
  await idle();
  expect(resolved, 'the answer may not be drawn yet').not.toHaveBeenCalled();
  await idle();
  expect(resolved).toHaveBeenCalledOnce();
});
