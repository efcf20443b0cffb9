// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import type { Rows } from '#src/api/wire/parse.ts';
import type { CallDetails } from '#src/api/requests/calls-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { DetailsOfEvent, EventDetails } from './event-details.tsx';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

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

it('what was open out of view and is forgotten by a refresh is folded: only a press pays for it again', async () => {
  const { fetch, calls } = fakeFetch(({ body }) =>
    jsonResponse({ jsonrpc: '2.0', id: body['id'], result: { data: [], metadata: null } }),
  );
  const token = AccessToken.from('key') ?? expect.fail();
  const caller = { api: createDataApi({ fetch, url: '/api/v2.0' }), token, signInId: 's' };
  signedIn.caller = caller;
  const queryClient = new QueryClient();
  function Line() {
    const [isOpen, setOpen] = useState(true);
    const event = { kind: 'call', at: '2026-11-23 10:15:00' } as const;
    return (
      <EventDetails
        address={{ ...personOf(5), visitorId: null }}
        event={event}
        titleId="title"
        {...{ isOpen }}
        onOpen={setOpen}
      />
    );
  }
  const line = (
    <QueryClientProvider client={queryClient}>
      <Line />
    </QueryClientProvider>
  );
  const forgotten = renderInEnglish(line).container;
  await turn();
  expect(calls).toEqual([]);
  expect(forgotten.textContent).toContain('Uses 1\u00a0point');
  act(() => forgotten.querySelector('button')?.click());
  await until(() => forgotten.textContent.includes('No details found'));
  expect(calls).toHaveLength(1);

  const known = renderInEnglish(line).container;
  await turn();
  expect(known.textContent).toContain('No details found');
  expect(calls).toHaveLength(1);
});
