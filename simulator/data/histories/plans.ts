import { personIds } from '../person-ids.ts';
import type { Random } from '../random.ts';
import { reservedHistories } from '../reserved.ts';
import { mainWorld, type World } from '../worlds.ts';

/** What a person's history has besides calls, chats and requests. */
export interface Plan {
  /** Of the last year, with calls, chats and requests; visits fill it up. */
  readonly events: number;
  readonly goals: number;
  readonly leads: number;
  readonly deals: number;
  /** Visits of the year before. */
  readonly earlier: number;
}

const nothing: Plan = { events: 0, goals: 0, leads: 0, deals: 0, earlier: 0 };

/** The demo account's. */
const plans = new Map<number, Plan>([
  [personIds.karenina, { events: 230, goals: 24, leads: 1, deals: 1, earlier: 20 }],
  [personIds.noEvents, nothing],
  [personIds.oneEvent, { ...nothing, events: 1 }],
  [personIds.tenThousandEvents, { events: 10_000, goals: 640, leads: 12, deals: 8, earlier: 0 }],
  [personIds.oddEvents, { ...nothing, events: 12, goals: 1 }],
  [personIds.visitsOnly, { ...nothing, events: 9, earlier: 3 }],
  [personIds.eventsLongAgo, { ...nothing, earlier: 4 }],
  [personIds.fiveHundred, { events: 300, goals: 30, leads: 2, deals: 1, earlier: 0 }],
  ...reservedHistories.map(({ id, events = 24 }): [number, Plan] => [id, { ...nothing, events, goals: 2 }]),
]);

/** @param communications how many calls, chats and requests the person has */
export function planOf(world: World, personId: number, communications: number, random: Random): Plan {
  const written = world === mainWorld ? plans.get(personId) : undefined;
  if (written) return written;
  const rest = { goals: random.int(0, 6), leads: random.int(0, 1), deals: random.int(0, 1) };
  const events = communications + rest.goals + rest.leads + rest.deals + random.int(3, 40);
  return { events, ...rest, earlier: random.int(0, 10) };
}
