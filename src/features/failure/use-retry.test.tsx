// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { act } from 'react';
import { render, until } from '#src/ui/testing/render.tsx';
import { useLastingError, useRetry } from './use-retry.ts';

/** Each attempt waits for `end`. */
function retried() {
  let attempts = 0;
  let end = { answer: (_text: string): void => {}, fail: (): void => {} };
  const queryFn = () =>
    new Promise<string>((resolve, reject) => {
      attempts += 1;
      end = { answer: resolve, fail: () => reject(new Error(`failure ${attempts}`)) };
    });
  function Part() {
    const query = useQuery({ queryKey: ['part'], queryFn, retry: false });
    const { onTryAgain, isRetrying } = useRetry(query);
    const error = useLastingError(query);
    if (error instanceof Error)
      return <button onClick={onTryAgain}>{`${error.message}, ${String(isRetrying)}`}</button>;
    return query.data ?? 'Loading';
  }
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <Part />
    </QueryClientProvider>,
  );
  const shows = (text: string) => until(() => container.textContent === text);
  return { container, shows, fail: () => end.fail(), answer: (text: string) => end.answer(text) };
}

it('a failure and its focused button stay while it is tried again, until an answer comes', async () => {
  const { container, shows, fail, answer } = retried();
  await shows('Loading');
  fail();
  await shows('failure 1, false');
  const button = container.querySelector('button') ?? expect.fail();
  button.focus();
  act(() => button.click());
  await shows('failure 1, true');
  fail();
  await shows('failure 2, false');
  expect(document.activeElement).toBe(button);
  act(() => button.click());
  answer('An answer');
  await shows('An answer');
});
