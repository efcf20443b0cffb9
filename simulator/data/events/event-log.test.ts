import { describe, expect, it } from 'vitest';
import { visitorsOfNobody } from '../reserved.ts';
import { mainWorld, worldOf, type World } from '../worlds.ts';
import { type AccountEvent, byTime } from './event.ts';
import { eventLogOf } from './event-log.ts';

const TODAY = '2025-01-15';
const kinds = ['call', 'offline_message', 'chat'] as const;
const eventsOf = (world: World, today: string): readonly AccountEvent[] =>
  kinds.flatMap((kind) => eventLogOf(world, today).between(kind, '', '9')).toSorted(byTime);
const worlds: readonly (readonly [string, World])[] = [
  ['the demo account', mainWorld],
  ['a customer', worldOf(2_002)],
];

/** As text: comparing 10,000 objects takes long. */
const undated = (events: readonly AccountEvent[]) =>
  JSON.stringify(events.map(({ at, ...rest }) => [at.slice(10), rest]));

describe('the events of an account', () => {
  it.each(worlds)('%s has a year of each kind until yesterday, oldest first', (_name, world) => {
    const events = eventsOf(world, TODAY);
    const times = events.map(({ at }) => at);
    // But for one call, which only its person's history has.
    const ofYear = times.filter((at) => at >= '2024');
    expect(times.length - ofYear.length).toBe(world === mainWorld ? 1 : 0);
    expect(ofYear[0]?.slice(0, 10)).toMatch(/^2024-0[12]/);
    expect(times.at(-1)?.slice(0, 10)).toBe(world === mainWorld ? '2025-01-14' : '2025-01-11');
    for (const kind of kinds) {
      const ofKind = eventLogOf(world, TODAY)
        .between(kind, '', '9')
        .map(({ at }) => at);
      expect(ofKind.join()).toBe(ofKind.toSorted().join());
      const months = new Set(events.filter((one) => one.kind === kind).map(({ at }) => at.slice(0, 7)));
      expect([kind, months.size]).toEqual([kind, expect.toSatisfy((count: number) => count >= 9)]);
    }
    expect(new Set(events.map(({ communicationId }) => communicationId)).size).toBe(events.length);
  });

  it('another day has the same events with other dates; the same day the same', () => {
    const first = eventsOf(mainWorld, TODAY);
    const next = eventsOf(mainWorld, '2025-03-31');
    expect(undated(next) === undated(first)).toBe(true);
    expect(next.at(-1)?.at.slice(0, 10)).toBe('2025-03-30');
    expect(JSON.stringify(eventsOf(mainWorld, TODAY)) === JSON.stringify(first)).toBe(true);
  });

  const nobodys = new Set<number>(Object.values(visitorsOfNobody));

  it.each(worlds)('in %s a visitor belongs to its person', (_name, world) => {
    const events = eventsOf(world, TODAY).filter(({ visitorId }) => visitorId !== null);
    expect(events.length).toBeGreaterThan(50);
    const strange = events.filter(({ personId, visitorId }) => {
      if (nobodys.has(visitorId ?? 0)) return false;
      const found = world.find(visitorId ?? 0);
      return !found || (personId !== null && found.personId !== personId);
    });
    expect(strange).toEqual([]);
  });
});
