import { act, screen } from '@testing-library/react';
import { createRef } from 'react';
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
const lost = { start_time: at, is_lost: true, wait_duration: 42, contact_phone_number: '79165551234' };

type Answers = { readonly time?: string; readonly report?: object };

/** The history of a person with one call, as of 26 November. `report`: what the reports of calls answer. */
function openHistory({ time = at, report = listResult([call]) }: Answers = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T12:00:00Z') });
  vi.stubGlobal('navigator', { onLine: true });
  const event = {
    date_time_creation: time,
    event_type: 'call',
    call_status: 'received',
    campaign_name: 'Осень',
  };
  const { caller, methods, calls } = callerAnswered(({ method }) =>
    method === 'get.person_events' ? listResult([event]) : report,
  );
  const ref = createRef<HistoryHandle>();
  const panel = (
    <HistoryPanel
      ref={ref}
      address={{ ...toPersonKey(5), visitorId: null }}
      isShown
      labelledBy="tab"
      view={{ kinds: [], open: null }}
      onChange={() => {}}
    />
  );
  renderSignedIn(panel, { api: caller.api });
  return {
    methods,
    /** The days of the last call. */
    lastDays: () =>
      [calls.at(-1)?.params['date_from'], calls.at(-1)?.params['date_till']].join().match(/[\d-]{10}/g),
    open: async () => (await screen.findAllByRole('button', { name: 'Show the call' }))[0]?.click(),
    refresh: () => ref.current?.refresh(),
  };
}

const rows = () =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

const EVENTS_AND_CALLS = ['get.person_events', 'get.calls_report'];

it('call that goes on is not counted, and the list says not “No events”', async () => {
  openHistory({ report: listResult([{ ...call, finish_time: null }]) });
  await until(() => rows()[0]?.includes('on the phone') === true);
  expect(screen.queryByText(/event/, { selector: '.secondary' })).toBeNull();
});

it('row says how long a missed call waited', async () => {
  const { methods, lastDays } = openHistory({ report: listResult([lost]) });
  await until(() => rows()[0]?.includes('waited 0:42') === true);
  expect(methods()).toEqual(EVENTS_AND_CALLS);
  expect(lastDays()).toEqual(['2026-08-31', '2026-11-27']);
  screen.getByText(/^1\sevent since/, { selector: '.secondary' });
  expect(screen.queryByText('Осень')).toBeNull();
});

it('the row of an older call is filled by no report, and opens by that of its day', async () => {
  const { methods, open, lastDays } = openHistory({ time: '2026-08-30 10:15:00' });
  await until(() => screen.queryAllByRole('listitem').length > 0);
  await turn();
  expect(methods()).toEqual(['get.person_events']);
  await act(open);
  await screen.findByText(/^No details found/);
  expect(lastDays()).toEqual(['2026-08-30', '2026-08-30']);
});

it('a refused report of recent calls is mentioned when a call opens, and not asked for again', async () => {
  const { methods, open, refresh } = openHistory({ report: refused });
  await until(() => methods().length === 2);
  await turn();
  expect(screen.queryByText('Try again')).toBeNull();
  await act(open);
  await screen.findByText('Try again');
  act(refresh);
  await until(() => methods().length === 3);
  await turn();
  expect(methods()).toEqual([...EVENTS_AND_CALLS, 'get.person_events']);
});
