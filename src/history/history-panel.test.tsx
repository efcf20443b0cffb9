// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, createRef } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries.ts';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { callerAnswered, listResult } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { type HistoryHandle, HistoryPanel } from './history-panel.tsx';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
  useKnownTimeZone: () => null,
}));

vi.mock('#src/session/use-phone-reader.ts', () => ({ usePhoneReader: () => readPhone }));

const at = '2026-11-23 10:15:00';

/** The handle of a history with one call, whose tab is hidden after `whileShown`. */
async function hideHistory(whileShown: (text: () => string) => Promise<void>) {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller, methods } = callerAnswered(({ body }) =>
    listResult([
      body['method'] === 'get.person_events'
        ? { date_time_creation: at, event_type: 'call' }
        : { start_time: at, contact_phone_number: '79165551234' },
    ]),
  );
  signedIn.caller = caller;
  const ref = createRef<HistoryHandle>();
  const queryClient = createQueryClient(() => {});
  const panel = (isShown: boolean) => (
    <QueryClientProvider client={queryClient}>
      <MemoryRouter>
        <HistoryPanel
          ref={ref}
          address={{ ...toPersonKey(5), visitorId: null }}
          isShown={isShown}
          labelledBy="tab"
          view={{ kinds: [], open: null }}
          onChange={() => {}}
        />
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { container, rerender } = renderInEnglish(panel(true));
  const text = (): string => container.textContent;
  await until(() => text().includes('Show the call'));
  await whileShown(text);
  rerender(panel(false));
  expect(container.querySelector<HTMLElement>('.history')?.style.display).toBe('none');
  return { methods, handle: ref.current ?? expect.fail() };
}

it('the handle of a hidden history gives the opened events without a call', async () => {
  const { methods, handle } = await hideHistory(async (text) => {
    act(() => document.querySelector<HTMLElement>('[aria-expanded]')?.click());
    await until(() => text().includes('Copy call'));
  });
  expect(handle.summaryLines(1)).toEqual([
    expect.stringMatching(/^Call, 23 November.*10:15; Phone: \+7 916 555 12 34$/),
  ]);
  expect(handle.summaryLines(0)).toEqual([]);
  expect(methods()).toEqual(['get.person_events', 'get.calls_report']);
});

it('the handle of a hidden history refreshes its events, unless they are young', async () => {
  const { methods, handle } = await hideHistory(async () => {});
  act(() => handle.refresh(60_000));
  expect(methods()).toHaveLength(1);
  act(() => handle.refresh());
  await until(() => methods().length === 2);
  expect(methods()[1]).toBe('get.person_events');
});
