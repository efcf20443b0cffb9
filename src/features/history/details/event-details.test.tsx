// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { Rows } from '#src/api/wire/parse.ts';
import type { CallDetails } from '#src/api/requests/calls-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { DetailsOfEvent } from './event-details.tsx';

const nothing: Rows<CallDetails> = { items: [], unreadableCount: 0 };

vi.mock('#src/features/failure/failure.tsx', () => import('#src/features/failure/testing/plain-failure.tsx'));

/** The details of a call, whose report has nothing of it at first. */
async function openDetails() {
  let calls = 0;
  let end = { answer: (_rows: Rows<CallDetails>): void => {}, fail: (): void => {} };
  const queryFn = () => {
    calls += 1;
    return new Promise<Rows<CallDetails>>((resolve, reject) => {
      end = { answer: resolve, fail: () => reject(new Error('failed')) };
    });
  };
  function Details() {
    const report = useQuery({ queryKey: ['report'], queryFn, retry: false });
    return (
      <DetailsOfEvent
        address={{ ...personOf(5), visitorId: null }}
        event={{ kind: 'call', at: '2026-11-23 10:15:00' }}
        details={{ report, rows: [] }}
      />
    );
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <Details />
    </QueryClientProvider>,
  );
  const button = (name: string) =>
    [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  end.answer(nothing);
  await until(() => button('Try again') !== undefined);
  const press = (name: string): void => {
    const pressed = button(name);
    pressed?.focus();
    act(() => pressed?.click());
  };
  return {
    container,
    button,
    press,
    calls: () => calls,
    answer: (rows: Rows<CallDetails>) => end.answer(rows),
    fail: () => end.fail(),
  };
}

it('“Try again” of a report that has nothing of the event keeps the focus, and is sent once', async () => {
  const { button, press, calls, answer } = await openDetails();
  const again = button('Try again') ?? expect.fail();
  press('Try again');
  await until(() => again.textContent === 'Loading…');
  press('Loading…');
  answer(nothing);
  await until(() => again.textContent === 'Try again');
  expect(document.activeElement).toBe(again);
  expect(calls()).toBe(2);
});

it('“Try again” keeps the focus when it fails', async () => {
  const { button, press, fail } = await openDetails();
  const again = button('Try again');
  press('Try again');
  await until(() => button('Loading…') !== undefined);
  fail();
  await until(() => button('failed, false') !== undefined);
  expect(document.activeElement).toBe(again);
});
