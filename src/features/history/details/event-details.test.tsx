// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it } from 'vitest';
import type { Rows } from '#src/api/wire/parse.ts';
import { historyOf } from '#src/features/history/model/history.ts';
import { eventAt, pageOf } from '#src/features/history/testing/events.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { RowsOfEvent } from './event-details.tsx';

type Row = { readonly at: string | null };

it('“Try again” of a report that has nothing of the event keeps the focus, and is sent once', async () => {
  let calls = 0;
  let answer = (_rows: Rows<Row>): void => {};
  const queryFn = () => {
    calls += 1;
    return new Promise<Rows<Row>>((resolve) => (answer = resolve));
  };
  const [event = expect.fail()] = historyOf([pageOf([eventAt('2026-11-23 10:15:00', 'call')])]).events;
  function Details() {
    const report = useQuery({ queryKey: ['report'], queryFn });
    return (
      <RowsOfEvent event={event} report={report}>
        {() => 'A row'}
      </RowsOfEvent>
    );
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <Details />
    </QueryClientProvider>,
  );
  const nothing = { items: [], unreadableCount: 0 };
  answer(nothing);
  await until(() => container.querySelector('button') !== null);
  const button = container.querySelector('button') ?? expect.fail();
  button.focus();
  act(() => button.click());
  await until(() => button.textContent === 'Loading…');
  act(() => button.click());
  answer(nothing);
  await until(() => button.textContent === 'Try again');
  expect(document.activeElement).toBe(button);
  expect(calls).toBe(2);
});
