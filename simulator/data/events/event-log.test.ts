import { expect, it } from 'vitest';
import { visitorsOfNobody } from '../reserved.ts';
import { mainWorld, worldOf } from '../worlds.ts';
import { eventLogOf } from './event-log.ts';

const nobodys: readonly number[] = Object.values(visitorsOfNobody);

it.each([
  ['the demo account', mainWorld],
  ['a customer', worldOf(2_002)],
])('in the events of %s a visitor belongs to its person', (_name, world) => {
  const log = eventLogOf(world, '2025-01-15');
  const events = (['call', 'offline_message', 'chat'] as const).flatMap((kind) => log.between(kind, '', '9'));
  const strange = events.filter(({ personId, visitorId }) => {
    if (visitorId === null || nobodys.includes(visitorId)) return false;
    const found = world.find(visitorId);
    return !found || (personId !== null && found.personId !== personId);
  });
  expect(events.length).toBeGreaterThan(50);
  expect(strange).toEqual([]);
});
