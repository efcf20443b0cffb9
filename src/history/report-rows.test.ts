import { describe, expect, it } from 'vitest';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { eventAt, parsedCalls, parsedSessions, type Row } from '#src/history/testing/history.ts';
import { type CallDetails, ROWS_PER_CALL } from './details-requests.ts';
import { countSince, isMissed, listedEvents, toHistoryEvents } from './history.ts';
import { eventsToOpen } from './opened-events.ts';
import {
  followUp,
  matchingRows,
  rowsNear,
  sessionOfVisit,
  toRecentCalls,
  withOngoing,
} from './report-rows.ts';

const at = (time: string) => `2026-11-23 ${time}`;

it.each([
  ['of the same second', '10:15:20', '10:15:20 10:15:40', '10:15:20'],
  ['of the same second, both', '10:15:20', '10:15:20 10:15:20', '10:15:20 10:15:20'],
  ['at most a minute away', '10:15:20', '10:14:20 10:16:20 10:16:21', '10:14:20 10:16:20'],
  ['of no other minute or hour', '10:15:20', '10:14:19 22:15:20', ''],
])('rowsNear finds rows %s', (_title, time, times, expected) => {
  const rows = times.split(' ').map((each) => ({ at: at(each) }));
  const found = rowsNear({ at: at(time) }, [...rows, { at: null }]);
  expect(found.map((row) => row.at?.slice(11)).join(' ')).toBe(expected);
});

it('rowsNear treats an hour that a zone skips or repeats like others', () => {
  const rows = ['02:30:10', '03:30:10'].map((time) => ({ at: `2026-03-29 ${time}` }));
  expect(rowsNear({ at: '2026-03-29 02:30:50' }, rows)).toEqual([rows[0]]);
});

it.each([
  ['a.example', 'a.example', 1],
  ['a.example', 'b.example', 0],
  ['a.example', null, 1],
  [null, 'a.example', 1],
])(
  'a visit of the site %s has the session of the site %s near its time: %s',
  (site, site_domain_name, count) => {
    const sessions = parsedSessions(
      { id: 1, date_time: at('14:02:01'), site_domain_name },
      { id: 2, date_time: at('15:02:00'), site_domain_name },
    );
    const found = sessionOfVisit({ at: at('14:02:00'), site }, sessions);
    expect(found?.sessionId).toBe(count === 1 ? '1' : undefined);
  },
);

/** The report's calls near 10:15:20, by their IDs: each has a direction and was missed or not. */
const calls = parsedCalls(
  { communication_id: 1, start_time: at('10:15:20'), direction: 'in', is_lost: false },
  { communication_id: 2, start_time: at('10:15:40'), direction: 'in', is_lost: true },
  { communication_id: 3, start_time: at('10:15:20'), direction: 'out', is_lost: true },
  { communication_id: 4, start_time: at('10:15:20'), direction: 'in' },
  { communication_id: 5, start_time: at('11:30:00'), direction: 'in', is_lost: false },
);

it.each<[string, string, 'in' | 'out' | null, 'answered' | 'missed' | null, string]>([
  ['a missed call', '10:15:20', 'in', 'missed', '4'],
  ['a missed call of another second', '10:15:45', 'in', 'missed', '2 4'],
  ['an answered call', '10:15:20', 'in', 'answered', '1 4'],
  ['an outgoing call', '10:15:20', 'out', 'missed', '3'],
  ['a call without a direction', '10:15:20', null, 'missed', '3 4'],
  ['a call without an outcome', '10:15:20', 'in', null, '1 4'],
  ['a call that none is like', '11:30:00', 'out', 'missed', '5'],
])('matchingRows finds for %s at %s the calls like it', (_title, time, direction, outcome, ids) => {
  const event = { kind: 'call', at: at(time), direction, outcome } as const;
  const found = matchingRows(event, calls).map((row) => row.kind === 'call' && row.communicationId);
  expect(found.join(' ')).toBe(ids);
});

const phone = '79165551234';

const lost = { start_time: at('10:00:00'), direction: 'in', is_lost: true, contact_phone_number: phone };
/** A later call of the same number. */
const later = (time: string, direction: string, rest: Row = {}): Row => ({
  start_time: at(time),
  direction,
  is_lost: false,
  talk_duration: 60,
  contact_phone_number: phone,
  ...rest,
});
const outgoing = (rest: Row = {}) => later('10:12:00', 'out', rest);
const incoming = later('10:12:00', 'in');
const from = (contact_phone_number: string | null) => outgoing({ contact_phone_number });
const processed = (lost_call_processing_duration: unknown) => ({ lost_call_processing_duration });
const unprocessed = processed(null);

/** The title, the later calls, what happened, and what else the missed call has. */
it.each<[string, readonly Row[], string | undefined, Row?]>([
  ['an outgoing call', [outgoing()], 'calledBack 720'],
  ['another spelling of the number', [from('8 916 555-12-34')], 'calledBack 720'],
  ['the first of two', [later('12:00:00', 'out'), outgoing()], 'calledBack 720'],
  ['one that is also processed', [outgoing()], 'calledBack 720', processed(60)],
  ['one before an incoming call', [later('10:05:00', 'in'), outgoing()], 'calledBack 720'],
  ['an incoming call', [incoming], 'talkedLater 720'],
  ['an incoming call, and null', [incoming], 'talkedLater 720', unprocessed],
  ['a processing', [], 'talkedLater 720', processed(720)],
  ['a processing, and an incoming call', [incoming], 'talkedLater 600', processed(600)],
  ['null', [], 'notCalledBack', unprocessed],
  ['no field', [], undefined],
  ['a field that is unreadable', [], undefined, processed('soon')],
  ['null, and an outgoing call without talk', [outgoing({ talk_duration: 0 })], 'notCalledBack', unprocessed],
  ['null, and an outgoing lost call', [outgoing({ is_lost: true })], 'notCalledBack', unprocessed],
  ['null, and an earlier call', [later('09:59:00', 'out')], 'notCalledBack', unprocessed],
  ['null, and another number', [from('79165551235')], 'notCalledBack', unprocessed],
  ['null, and a call without a number', [from(null)], undefined, unprocessed],
  ['null, and a call without a time', [later('', 'out')], undefined, unprocessed],
  ['null, and a call without a direction', [later('10:12:00', 'sideways')], undefined, unprocessed],
  ['null, and a call that goes on', [outgoing({ finish_time: null })], undefined, unprocessed],
  ['null, but it goes on', [], undefined, { ...unprocessed, finish_time: null }],
  ['null, but it was answered', [], undefined, { ...unprocessed, is_lost: false }],
  ['null, but it was outgoing', [], undefined, { ...unprocessed, direction: 'out' }],
  ['null, but it has no time', [], undefined, { ...unprocessed, start_time: null }],
])('followUp of a missed call with %s', (_title, others, expected, row = {}) => {
  const rows = parsedCalls({ ...lost, ...row }, ...others);
  const [call = expect.fail()] = rows;
  const next = followUp(call, { rows, isWhole: true, loadedAt: 0 }, readPhone);
  expect(next ? Object.values(next).join(' ') : undefined).toBe(expected);
});

it('followUp claims no lack of a call in a report that is not whole', () => {
  const rows = parsedCalls({ ...lost, ...unprocessed });
  const [call = expect.fail()] = rows;
  expect(followUp(call, { rows, isWhole: false, loadedAt: 0 }, readPhone)).toBeNull();
});

it('a report with an unreadable row, or with as many as it may have, is not whole', () => {
  const rows = parsedCalls(lost);
  const isWhole = (items: readonly CallDetails[], unreadableCount: number) =>
    toRecentCalls({ items, unreadableCount }, 0).isWhole;
  expect(isWhole(rows, 0)).toBe(true);
  expect(isWhole(rows, 1)).toBe(false);
  expect(isWhole(Array.from({ length: ROWS_PER_CALL }, () => rows).flat(), 0)).toBe(false);
  expect(toRecentCalls(undefined, 0)).toEqual({ rows: [], isWhole: false, loadedAt: 0 });
});

describe('withOngoing', () => {
  const ongoing = { ...later('14:00:00', 'in'), is_lost: null, finish_time: null };
  const shown = (events: ReturnType<typeof withOngoing>) =>
    events.map((event) => `${event.at?.slice(11)} ${event.ongoing === undefined ? event.kind : 'ongoing'}`);
  const lostEvent = { call_direction: 'in', call_status: 'lost', site_domain_name: 'a.example' };
  const events = toHistoryEvents([
    eventAt(at('14:00:02'), 'call', lostEvent),
    eventAt(at('10:00:00'), 'call', lostEvent),
  ]);

  const ended = ['14:00:02 call', '10:00:00 call'];
  it.each<[string, readonly Row[], readonly string[]]>([
    ['the event that has it', [ongoing, lost], ['14:00:00 ongoing', '10:00:00 call']],
    ['an older one', [{ ...ongoing, start_time: at('09:00:00') }], ['09:00:00 ongoing', ...ended]],
    ['no call that ended', [{ ...ongoing, finish_time: at('14:02:00') }], ended],
    ['no call without the field', [{ ...ongoing, finish_time: undefined }], ended],
  ])('has first %s', (_title, rows, expected) => {
    expect(shown(withOngoing(events, parsedCalls(...rows)))).toEqual(expected);
  });

  it('is neither missed, nor counted, nor the last conversation', () => {
    const all = withOngoing(events, parsedCalls(ongoing, lost));
    expect(all.map(isMissed)).toEqual([false, true]);
    expect(listedEvents(all, ['call'])).toHaveLength(2);
    expect(listedEvents(all, ['missed'])).toHaveLength(1);
    expect(countSince(all, { since: null, isComplete: true })).toBe(1);
    expect(eventsToOpen(all, 'last').map((event) => event.at)).toEqual([at('10:00:00')]);
  });

  it('needs no event', () => {
    expect(withOngoing([], parsedCalls(ongoing))).toMatchObject([
      { kind: 'call', at: at('14:00:00'), direction: 'in', outcome: null },
    ]);
  });
});
