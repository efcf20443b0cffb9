import { describe, expect, it } from 'vitest';
import { handWrittenContacts } from '../address-book/hand-written.ts';
import { failingVisitorOf, visitorsOfNobody } from '../reserved.ts';
import { reservedPhones } from '../reserved-searches.ts';
import { rowContacts } from '../row-contacts.ts';
import { scriptedPeople } from '../people.ts';
import { mainWorld, worldOf, type World } from '../worlds.ts';
import { backgroundDrafts } from './background.ts';
import type { AccountEvent } from './event.ts';
import { eventLogOf } from './event-log.ts';

const TODAY = '2025-01-15';
const eventsOf = (world: World, today: string) => eventLogOf(world, today).all();
const ofDemo = () => eventsOf(mainWorld, TODAY);
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
    expect(times.join()).toBe(times.toSorted().join());
    // But for one call, which only its person's history has.
    const ofYear = times.filter((at) => at >= '2024');
    expect(times.length - ofYear.length).toBe(world === mainWorld ? 1 : 0);
    expect(ofYear[0]?.slice(0, 10)).toMatch(/^2024-0[12]/);
    expect(times.at(-1)?.slice(0, 10)).toBe(world === mainWorld ? '2025-01-14' : '2025-01-11');
    for (const kind of ['call', 'offline_message', 'chat']) {
      const months = new Set(events.filter((one) => one.kind === kind).map(({ at }) => at.slice(0, 7)));
      expect([kind, months.size]).toEqual([kind, expect.toSatisfy((count: number) => count >= 9)]);
    }
    expect(new Set(events.map(({ communicationId }) => communicationId)).size).toBe(events.length);
  });

  it('another day has the same events with other dates; the same day the same', () => {
    const first = ofDemo();
    const next = eventsOf(mainWorld, '2025-03-31');
    expect(undated(next) === undated(first)).toBe(true);
    expect(next.at(-1)?.at.slice(0, 10)).toBe('2025-03-30');
    expect(JSON.stringify(ofDemo()) === JSON.stringify(first)).toBe(true);
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

  it('what is generated fits the records', () => {
    const events = ofDemo().filter(
      ({ personId, phone, visitorId }) =>
        personId !== null && phone !== null && !scriptedPeople.has(personId) && visitorId !== null,
    );
    const generated = events.filter(({ phone }) => !reservedPhones.some((one) => phone?.endsWith(one.id)));
    expect(generated.length).toBeGreaterThan(50);
    const strange = generated.filter(
      ({ phone, visitorId }) =>
        !rowContacts(mainWorld.find(visitorId ?? 0)?.row)?.phones.some((one) => one === phone),
    );
    expect(strange).toEqual([]);
  });

  it('what is generated has no reserved phone and nobody whose events are written by hand', () => {
    const reserved = new Set(reservedPhones.map(({ id }) => id));
    const drafts = backgroundDrafts(mainWorld);
    expect(drafts.length).toBeGreaterThan(300);
    expect(
      drafts.filter(
        ({ phone, personId, days }) =>
          reserved.has(phone ?? '') || scriptedPeople.has(personId ?? 0) || days <= 7,
      ),
    ).toEqual([]);
  });

  it('calls know the contact of their phone', () => {
    const ofContacts = ofDemo().filter((one) => one.kind === 'call' && one.contactId !== null);
    const ids = new Set(ofContacts.map((one) => (one.kind === 'call' ? one.contactId : null)));
    for (const { id } of handWrittenContacts) expect(ids).toContain(id);
  });

  it('one visitor’s person cannot be asked for', () => {
    expect(ofDemo().some(({ visitorId }) => visitorId === failingVisitorOf(9_000_000_016))).toBe(true);
  });
});
