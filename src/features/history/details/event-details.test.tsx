// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import type { Rows } from '#src/api/wire/parse.ts';
import type { CallDetails } from '#src/api/requests/calls-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/en.ts';
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

/** The line of an event, before an API that answers so; `draw` again: out of view and back. */
function lineOf(kind: 'call' | 'chat', answer: (method: string) => Promise<object> | object) {
  const methods: string[] = [];
  const { fetch } = fakeFetch(async ({ body }) => {
    const method = String(body['method']);
    methods.push(method);
    return jsonResponse({ jsonrpc: '2.0', id: body['id'], ...(await answer(method)) });
  });
  const token = AccessToken.from('key') ?? expect.fail();
  signedIn.caller = { api: createDataApi({ fetch, url: '/api/v2.0' }), token, signInId: 's' };
  const queryClient = createQueryClient(() => {});
  function Line({ wasOpen }: { readonly wasOpen: boolean }) {
    const [isOpen, setOpen] = useState(wasOpen);
    return (
      <EventDetails
        address={{ ...personOf(5), visitorId: null }}
        event={{ kind, at: '2026-11-23 10:15:00' }}
        titleId="title"
        {...{ isOpen }}
        onOpen={setOpen}
      />
    );
  }
  const draw = (wasOpen: boolean) => {
    const { container, unmount } = renderInEnglish(
      <QueryClientProvider client={queryClient}>
        <MemoryRouter>
          <Line wasOpen={wasOpen} />
        </MemoryRouter>
      </QueryClientProvider>,
    );
    const button = (): HTMLButtonElement => container.querySelector('button') ?? expect.fail();
    return {
      text: () => container.textContent,
      said: () => container.querySelector('[role="status"]')?.textContent,
      isOpen: () => button().ariaExpanded === 'true',
      press: () => act(() => button().click()),
      unmount,
    };
  };
  return { methods, draw };
}

const rows = (...data: readonly object[]) => ({ result: { data, metadata: null } });

it('what was open out of view and is forgotten by a refresh is folded: only a press pays for it again', async () => {
  const { methods, draw } = lineOf('call', () => rows());
  const forgotten = draw(true);
  await turn();
  expect(methods).toEqual([]);
  expect(forgotten.text()).toContain('Uses 1\u00a0point');
  forgotten.press();
  await until(() => forgotten.text().includes('No details found'));
  expect(methods).toHaveLength(1);

  const known = draw(true);
  await turn();
  expect(known.text()).toContain('No details found');
  expect(methods).toHaveLength(1);
});

const chat = { id: 9, date_time: '2026-11-23 10:15:00' };

it('a chat is announced once its messages are there; on their way while out of view, it stays open', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { methods, draw } = lineOf('chat', async (method) => {
    if (method === 'get.chats_report') return rows(chat);
    await held;
    return rows({ date_time: '2026-11-23 10:16:00', source: 'visitor', text: 'Where is it?' });
  });
  const first = draw(false);
  first.press();
  await until(() => methods.length === 2);
  await turn();
  expect(first.said()).toBe('');
  first.unmount();

  const again = draw(true);
  await turn();
  expect(again.isOpen()).toBe(true);
  expect(again.said()).toBe('');
  release();
  await until(() => again.text().includes('Where is it?'));
  await until(() => again.said() === en.more.loaded);
  expect(methods).toEqual(['get.chats_report', 'get.chat_messages_report']);
});

it('what has failed stays open when it comes back into view, and is asked for again by a press only', async () => {
  const refused = { error: { code: -32003, message: 'No', data: { mnemonic: 'forbidden' } } };
  const { methods, draw } = lineOf('chat', (method) =>
    method === 'get.chats_report' ? rows(chat) : refused,
  );
  const first = draw(false);
  first.press();
  await until(() => first.text().includes(', false'));
  first.unmount();

  const again = draw(true);
  await turn();
  expect(again.text()).toContain(', false');
  expect(methods).toHaveLength(2);
  again.press();
  expect(again.isOpen()).toBe(false);
  again.press();
  await until(() => methods.length === 3);
});
