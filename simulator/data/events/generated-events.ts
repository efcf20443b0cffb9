import { twoDigits } from '#src/lib/text/clock.ts';
import { scriptedPeople } from '../people.ts';
import { Random, seedOf } from '../random.ts';
import { historyPeople } from '../records/callers.ts';
import { firstVisitorOf, personIds, phones, reserved } from '../reserved.ts';
import { rowContacts, type RowContacts } from '../visitor-row.ts';
import type { World } from '../worlds.ts';
import { campaigns, dealStages, goals, leadStages } from '../words.ts';
import {
  type AccountEvent,
  byTime,
  type Draft,
  type HistoryEvent,
  type OtherEvent,
  onlyOfHistory,
} from './event.ts';
import { daysBefore } from './wall-time.ts';

/** Keeps events apart from other generated things of the same world. */
const EVENTS_SEED = 2_000_003;
const YEAR_DAYS = 360;
/** The last week has only what is written by hand, so that the newest events are those that README.md names. */
const QUIET_DAYS = 8;

/** With the first and the last hour. */
const timeOf = (random: Random, first: number, last: number): string =>
  `${twoDigits(random.int(first, last))}:${twoDigits(random.int(0, 59))}:${twoDigits(random.int(0, 59))}`;

function momentOf(random: Random): { days: number; time: string } {
  const time = timeOf(random, 9, 20);
  return { days: random.int(QUIET_DAYS, YEAR_DAYS), time };
}

function draftOf(random: Random, personId: number, row: RowContacts): Draft {
  const common = { ...momentOf(random), personId, visitorId: row.visitorId };
  const phone = row.phones.length > 0 ? random.pick(row.phones) : undefined;
  const said = phone === undefined ? {} : { phone };
  if (phone !== undefined && random.chance(0.6)) return { kind: 'call', phone, ...common };
  if (random.chance(0.5)) return { kind: 'chat', ...common, ...said };
  const email = row.emails.length > 0 ? { email: random.pick(row.emails) } : {};
  const name = row.name === null ? {} : { name: row.name };
  return { kind: 'offline_message', ...common, ...said, ...email, ...name };
}

function ofPeople(world: World, random: Random, most: number): readonly Draft[] {
  return world.personIds().flatMap((personId): readonly Draft[] => {
    if (world.id === 0 && scriptedPeople.has(personId)) return [];
    const rows = world
      .rows(personId)
      .slice(0, 50)
      .map(rowContacts)
      .filter((row) => row !== null);
    if (rows.length === 0) return [];
    const count = random.int(Math.ceil(most / 3), most);
    return Array.from({ length: count }, () => draftOf(random, personId, random.pick(rows)));
  });
}

/** Calls of numbers that belong to nobody. */
function ofStrangers(random: Random, count: number): readonly Draft[] {
  return Array.from({ length: count }, (): Draft => ({
    kind: 'call',
    ...momentOf(random),
    phone: `7${random.int(901, 909)}666${String(random.int(0, 9_999)).padStart(4, '0')}`,
  }));
}

/** 10,000 calls, one every twelve minutes, until yesterday. */
function busyLine(): readonly Draft[] {
  const ofFiveHundred = { personId: personIds.fiveHundred, visitorId: 7_150_000_001 };
  const ofSomebody: Readonly<Record<number, typeof ofFiveHundred>> = {
    3: ofFiveHundred,
    40: { personId: personIds.thousand, visitorId: 7_200_000_001 },
    9_000: ofFiveHundred,
  };
  return Array.from({ length: 10_000 }, (_, index): Draft => {
    const [day, slot] = [Math.floor(index / 120), 119 - (index % 120)];
    const minutes = slot * 12;
    const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00`;
    return { kind: 'call', days: 1 + day, time, phone: phones.busy, ...ofSomebody[index] };
  });
}

/** Of the person with 10,000 events: 200 calls, 60 chats and 40 requests, all over the year. */
function historyOfTenThousand(): readonly Draft[] {
  const personId = personIds.tenThousandEvents;
  const { phone = '' } = historyPeople.find((one) => one.personId === personId) ?? {};
  const who = { personId, visitorId: firstVisitorOf(personId) };
  const random = new Random(personId);
  return Array.from({ length: 300 }, (_, index): Draft => {
    const minutes = twoDigits(random.int(0, 59));
    const at = { days: random.int(1, 355), time: `${random.int(10, 20)}:${minutes}:00`, ...who };
    if (index < 200) return { kind: 'call', phone, ...at };
    return index < 260 ? { kind: 'chat', ...at } : { kind: 'offline_message', ...at };
  });
}

/** A year of calls, requests and chats that fit the people of a world, and some of strangers. */
export function generatedDrafts(world: World): readonly Draft[] {
  const random = new Random(seedOf(EVENTS_SEED, world.id));
  const isDemo = world.id === 0;
  return [
    ...(isDemo ? busyLine() : []),
    ...ofPeople(world, random, isDemo ? 36 : 12),
    ...ofStrangers(random, isDemo ? 300 : 40),
    ...(isDemo ? historyOfTenThousand().map(onlyOfHistory) : []),
  ];
}

/** What a person's history has besides calls, chats and requests. */
interface Plan {
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
  ...Object.values(reserved.histories).map(({ id }): [number, Plan] => [
    id,
    { ...nothing, events: id === reserved.histories.further.id ? 230 : 24, goals: 2 },
  ]),
]);

/** @param communications how many calls, chats and requests the person has */
function planOf(world: World, personId: number, communications: number, random: Random): Plan {
  const written = world.id === 0 ? plans.get(personId) : undefined;
  if (written) return written;
  const rest = { goals: random.int(0, 6), leads: random.int(0, 1), deals: random.int(0, 1) };
  const events = communications + rest.goals + rest.leads + rest.deals + random.int(3, 40);
  return { events, ...rest, earlier: random.int(0, 10) };
}

/** Keeps histories apart from other generated things of the same person. */
const HISTORY_SEED = 3_000_017;
/** Days before today: the last year, and the one before it. */
const LAST_YEAR = [1, 355] as const;
const YEAR_BEFORE = [380, 700] as const;

function detailsOf(
  kind: OtherEvent['kind'],
  random: Random,
  index: number,
): Pick<OtherEvent, 'name' | 'stage'> {
  switch (kind) {
    case 'visit':
      return { name: null, stage: null };
    case 'goal':
      return { name: random.pick(goals), stage: null };
    case 'lead':
      return { name: `Лид ${index + 1}`, stage: random.pick(leadStages) };
    case 'deal':
      return { name: `Сделка ${index + 1}`, stage: random.pick(dealStages) };
  }
}

/** All of a person's events, oldest first. @param communications the person's calls, chats and requests */
export function generateHistory(
  world: World,
  personId: number,
  today: string,
  communications: readonly AccountEvent[],
): readonly HistoryEvent[] {
  if (world.rows(personId).length === 0) return [];
  const random = new Random(seedOf(HISTORY_SEED + world.id, personId));
  const lastYear = daysBefore(today, LAST_YEAR[1]);
  const known = communications.filter(({ at }) => at >= lastYear).length;
  const plan = planOf(world, personId, known, random);
  const visits = plan.events - known - plan.goals - plan.leads - plan.deals;
  const dates = Array.from({ length: YEAR_BEFORE[1] + 1 }, (_, days) => daysBefore(today, days));
  function some(
    kind: OtherEvent['kind'],
    count: number,
    [first, last]: readonly [number, number] = LAST_YEAR,
  ) {
    return Array.from({ length: Math.max(0, count) }, (_, index): OtherEvent => {
      const { site, campaign } = random.pick(campaigns);
      const at = `${dates[random.int(first, last)]} ${timeOf(random, 7, 23)}`;
      return { kind, at, site, campaign, ...detailsOf(kind, random, index) };
    });
  }
  return [
    ...communications,
    ...some('visit', visits),
    ...some('goal', plan.goals),
    ...some('lead', plan.leads),
    ...some('deal', plan.deals),
    ...some('visit', plan.earlier, YEAR_BEFORE),
  ].toSorted(byTime);
}
