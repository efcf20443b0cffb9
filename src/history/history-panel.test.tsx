import { act, createRef } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { callerAnswered, listResult, refused } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { loadFailures } from '#src/failure/query-view.tsx';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { turn, until } from '#src/ui/testing/render.tsx';
import { type HistoryHandle, HistoryPanel } from './history-panel.tsx';

beforeAll(() => loadFailures());

afterEach(() => vi.useRealTimers());

const at = '2026-11-23 10:15:00';
const call = {
  start_time: at,
  contact_phone_number: '79165551234',
  is_lost: false,
  talk_duration: 126,
  last_answered_employee_full_name: 'Дина Облонская',
};

/** The history of a person with one call, as of 26 November, and how to hide it. `report`: what the reports of calls answer. */
function openHistory({
  time = at,
  report = listResult([call]),
  status = 'received',
}: { time?: string; report?: object; status?: string } = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
  vi.stubGlobal('navigator', { onLine: true });
  const { caller, methods, calls } = callerAnswered(({ method }) =>
    method === 'get.person_events'
      ? listResult([
          { date_time_creation: time, event_type: 'call', call_status: status, campaign_name: 'Осень' },
        ])
      : report,
  );
  const ref = createRef<HistoryHandle>();
  const panel = (isShown: boolean) => (
    <HistoryPanel
      ref={ref}
      address={{ ...toPersonKey(5), visitorId: null }}
      isShown={isShown}
      labelledBy="tab"
      view={{ kinds: [], open: null }}
      onChange={() => {}}
    />
  );
  const { container, rerender } = renderSignedIn(panel(true), { api: caller.api });
  /** With the names of buttons. */
  const text = (): string =>
    [container, ...container.querySelectorAll('button')]
      .map((each) => each.title || (each.ariaLabel ?? each.textContent))
      .join();
  return {
    methods,
    text,
    /** The days of the last call. */
    lastDays: () => JSON.stringify(calls.at(-1)?.body).match(/\d{4}-\d\d-\d\d(?= \d\d:)/g),
    says: (words: string) => until(() => text().includes(words)),
    press: () => act(() => container.querySelector<HTMLElement>('[aria-expanded]')?.click()),
    hide: () => {
      rerender(panel(false));
      expect(container.querySelector<HTMLElement>('.history')?.style.display).toBe('none');
    },
    handle: () => ref.current ?? expect.fail(),
  };
}

const EVENTS_AND_CALLS = ['get.person_events', 'get.calls_report'];

it('the row of a recent call says who answered and how long, and opens without a call', async () => {
  const { methods, text, says, press, lastDays } = openHistory();
  await says('2:06 ·\u00a0Дина Облонская');
  expect(lastDays()).toEqual(['2026-08-31', '2026-11-27']);
  expect(text()).not.toContain('Осень');
  press();
  await says('Copy call');
  expect(text()).toContain('Осень');
  expect(methods()).toEqual(EVENTS_AND_CALLS);
});

it('the row of a missed call says how long they waited', async () => {
  const { text, says } = openHistory({
    report: listResult([{ start_time: at, is_lost: true, talk_duration: 0, wait_duration: 42 }]),
  });
  await says('waited');
  expect(text()).toMatch(/Callwaited 0:42/);
});

const lost = { start_time: at, is_lost: true, wait_duration: 42, contact_phone_number: '79165551234' };

it('the row of a missed call says when it was called back', async () => {
  const back = { ...call, start_time: '2026-11-23 10:27:00', direction: 'out' };
  const { text, says } = openHistory({ report: listResult([lost, back]), status: 'lost' });
  await says('called back after');
  expect(text()).toMatch(/Missed callcalled back after 12\u00a0min23/);
});

it('a call that goes on is first, without an event, and is not counted', async () => {
  const ongoing = { ...call, start_time: '2026-11-26 11:58:00', finish_time: null, talk_duration: null };
  const { text, says, press } = openHistory({ report: listResult([call, ongoing]) });
  await says('on the phone');
  expect(text()).toMatch(
    /1\sevent since .*Thu, 26\sNovember11:58Callon the phone at 12:00 ·\sДина.*10:15Call2:06/,
  );
  press();
  await says('Copy call');
  expect(text()).not.toContain('0:00');
});

it('the row of an older call is filled by no report, and opens by that of its day', async () => {
  const { methods, says, press, lastDays } = openHistory({ time: '2026-08-30 10:15:00' });
  await says('Show the call');
  await turn();
  expect(methods()).toEqual(['get.person_events']);
  press();
  await says('No details found');
  expect(lastDays()).toEqual(['2026-08-30', '2026-08-30']);
});

it('a refused report of recent calls is mentioned when a call opens, and not asked for again', async () => {
  const { methods, text, says, press, handle } = openHistory({ report: refused });
  await until(() => methods().length === 2);
  await turn();
  expect(text()).toContain('Show the call');
  expect(text()).not.toContain('Try again');
  press();
  await says('Try again');
  act(() => handle().refresh());
  await until(() => methods().length === 3);
  await turn();
  expect(methods()).toEqual([...EVENTS_AND_CALLS, 'get.person_events']);
});

it('the handle of a hidden history gives the opened events without a call', async () => {
  const { methods, says, press, hide, handle } = openHistory();
  await says('Show the call');
  press();
  await says('Copy call');
  hide();
  expect(handle().summaryLines(1)).toEqual([
    expect.stringMatching(/^Call, 23 November.*10:15; Phone: \+7 916 555 12 34/),
  ]);
  expect(handle().summaryLines(0)).toEqual([]);
  expect(methods()).toEqual(EVENTS_AND_CALLS);
});

it('the handle of a hidden history refreshes its events, unless they are young', async () => {
  const { methods, says, hide, handle } = openHistory();
  await says('2:06');
  hide();
  act(() => handle().refresh(60_000));
  expect(methods()).toHaveLength(2);
  act(() => handle().refresh());
  await until(() => methods().length === 3);
  expect(methods()[2]).toBe('get.person_events');
});

it('Refresh asks for the recent calls again, after the events', async () => {
  const { methods, says, handle } = openHistory();
  await says('2:06');
  act(() => handle().refresh());
  await until(() => methods().length === 4);
  expect(methods().slice(2)).toEqual(EVENTS_AND_CALLS);
});
