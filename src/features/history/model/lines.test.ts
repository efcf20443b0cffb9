import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvent, eventAt, pageOf } from '#src/features/history/testing/events.ts';
import { historyOf } from './history.ts';
import type { HistoryEvent } from './history-event.ts';
import { hasRuns, linesOf, toggleRun, type Line, type OpenVisits, type Run } from './lines.ts';

const anyEvents = fc.array(anyEvent, { maxLength: 60 }).map((items) => historyOf([pageOf(items)]).events);
/** Of equal events only the older ones keep their keys. */
const eventsOfOwnTimes = fc.uniqueArray(anyEvent, { selector: ({ at }) => at });
/** Of these events, some of the runs are open. */
const anyOpened = fc.tuple(anyEvents, fc.array(fc.nat())).map(([events, picks]) => ({
  events,
  open: picks.reduce((open, pick) => opened(events, open, pick), none),
}));

const none: OpenVisits = new Set();
const runsOf = (lines: readonly Line[]) => lines.flatMap((line) => (line.run === null ? [] : [line]));
const nth = <T>(items: readonly T[], pick: number): T | undefined => items[pick % (items.length || 1)];

function opened(events: readonly HistoryEvent[], open: OpenVisits, pick: number): OpenVisits {
  const line = nth(runsOf(linesOf(events, open)), pick);
  return line === undefined || line.isOpen ? open : toggleRun(line.run, open);
}

const eventsIn = (lines: readonly Line[]): readonly HistoryEvent[] =>
  lines.flatMap((line) => (line.run === null ? [line.event] : line.isOpen ? [] : line.run));
const isVisit = ({ kind }: HistoryEvent): boolean => kind === 'visit';

describe('folding', () => {
  it('loses no event, and keeps their order', () => {
    fc.assert(
      fc.property(anyOpened, ({ events, open }) => {
        expect(eventsIn(linesOf(events, open))).toEqual(events);
        expect(eventsIn(linesOf(events, null))).toEqual(events);
      }),
    );
  });

  it('folds all visits that follow each other, and nothing else', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const lines = linesOf(events, none);
        for (const { run } of runsOf(lines)) expect(run.length > 1 && run.every(isVisit)).toBe(true);
        const areVisits = lines.map(({ event, run }) => run !== null || isVisit(event));
        expect(areVisits.some((are, index) => are && areVisits[index + 1])).toBe(false);
        expect(hasRuns(events)).toBe(runsOf(lines).length > 0);
        expect(runsOf(linesOf(events, null))).toEqual([]);
      }),
    );
  });

  it('gives each line a key of its own', () => {
    fc.assert(
      fc.property(anyOpened, ({ events, open }) => {
        const lines = linesOf(events, open);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });
});

describe('a run', () => {
  it('opens and folds without the others', () => {
    fc.assert(
      fc.property(anyOpened, fc.nat(), ({ events, open }, pick) => {
        const before = runsOf(linesOf(events, open));
        const pressed = nth(before, pick);
        if (pressed === undefined) return;
        const after = runsOf(linesOf(events, toggleRun(pressed.run, open)));
        const isOpen = ({ key, isOpen: is }: (typeof before)[number]) => [
          key,
          key === pressed.key ? !is : is,
        ];
        expect(after.map(({ key, isOpen: is }) => [key, is])).toEqual(before.map(isOpen));
      }),
    );
  });

  it('keeps its key, and stays open, when older events and newer visits come', () => {
    fc.assert(
      fc.property(eventsOfOwnTimes, fc.nat(), fc.nat(4), fc.nat(), (items, end, newer, pick) => {
        const first = historyOf([pageOf(items)]).events.slice(0, end % (items.length + 1));
        const open = opened(first, none, pick);
        const before = runsOf(linesOf(first, open));
        const visits = Array.from({ length: newer }, (_, index) => eventAt(`2026-11-26 23:59:5${index}`));
        const whole = historyOf([pageOf([...visits, ...items])]).events;
        const after = new Map(runsOf(linesOf(whole, open)).map((line) => [line.key, line]));
        for (const { key, isOpen, run } of before) {
          expect(after.get(key)?.isOpen).toBe(isOpen);
          expect(after.get(key)?.run.length).toBeGreaterThanOrEqual(run.length);
        }
      }),
    );
  });
});

it('the first event of a day names it, also after visits that are folded', () => {
  const events = historyOf([
    pageOf([
      eventAt('2026-11-23 12:00:00', 'call'),
      eventAt('2026-11-23 11:00:00'),
      eventAt('2026-11-23 10:00:00'),
      eventAt('2026-11-23 09:00:00', 'chat'),
      eventAt('2026-11-22 09:00:00'),
      eventAt('2026-11-21 09:00:00'),
      eventAt('2026-11-21 08:00:00', 'goal'),
    ]),
  ]).events;
  const shown = (open: OpenVisits) =>
    linesOf(events, open).map(({ startsDay, event, run }) => [startsDay, event?.kind ?? run?.length]);
  expect(shown(none)).toEqual([
    [true, 'call'],
    [false, 2],
    [false, 'chat'],
    [true, 2],
    [true, 'goal'],
  ]);
  const last: Run = events.slice(4, 6);
  expect(shown(toggleRun(last, none)).slice(3)).toEqual([
    [true, 2],
    [true, 'visit'],
    [true, 'visit'],
    [false, 'goal'],
  ]);
});
