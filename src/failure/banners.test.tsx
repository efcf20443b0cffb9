// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { MinuteLine } from './banners.tsx';
import { spent } from '#src/api/testing/failures.ts';

afterEach(() => vi.useRealTimers());

it('spent minute has one banner until its reset, when calls continue', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  let left = 0;
  const queryFn = async () => {
    if (left > 0) return 'An answer';
    throw spent('minute', 10, Date.now());
  };
  function Part({ name }: { readonly name: string }) {
    const { data, fetchStatus } = useQuery({ queryKey: [name], queryFn });
    return <p>{data ?? fetchStatus}</p>;
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={createQueryClient(() => {})}>
      <MinuteLine />
      <Part name="a" />
      <Part name="b" />
    </QueryClientProvider>,
  );
  const strips = () => [...container.querySelectorAll('.strip')].map(({ textContent }) => textContent);
  const parts = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  expect(strips()).toEqual([]);
  await pass(3000);
  expect(strips()).toEqual([expect.stringMatching(/^Minute limit reached.*0:07$/)]);
  expect(parts()).toEqual(['fetching', 'fetching']);
  left = 100;
  await pass(9000);
  expect(strips()).toEqual([]);
  expect(parts()).toEqual(['An answer', 'An answer']);
});
