import { scriptedPeople } from '../people.ts';
import { Random, seedOf } from '../random.ts';
import { historyPeople } from '../records/callers.ts';
import { personIds, phones } from '../reserved.ts';
import { rowContacts, type RowContacts } from '../visitor-row.ts';
import type { World } from '../worlds.ts';
import type { Draft } from './draft.ts';

/** Keeps events apart from other generated things of the same world. */
const EVENTS_SEED = 2_000_003;
const YEAR_DAYS = 360;
/** The last week has only what is written by hand, so that the newest events are those that README.md names. */
const QUIET_DAYS = 8;

function momentOf(random: Random): { days: number; time: string } {
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(random.int(9, 20))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
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

/** A year of calls, requests and chats that fit the people of a world, and some of strangers. */
export function backgroundDrafts(world: World): readonly Draft[] {
  const random = new Random(seedOf(EVENTS_SEED, world.id));
  const isDemo = world.id === 0;
  return [...ofPeople(world, random, isDemo ? 36 : 12), ...ofStrangers(random, isDemo ? 300 : 40)];
}

/** 10,000 calls, one every twelve minutes, until yesterday. */
export function busyLine(): readonly Draft[] {
  const ofSomebody: Readonly<Record<number, number>> = {
    3: 7_000_000_500,
    40: 7_000_001_000,
    9_000: 7_000_000_500,
  };
  const visitorOf: Readonly<Record<number, number>> = {
    7_000_000_500: 7_150_000_001,
    7_000_001_000: 7_200_000_001,
  };
  return Array.from({ length: 10_000 }, (_, index): Draft => {
    const [day, slot] = [Math.floor(index / 120), 119 - (index % 120)];
    const minutes = slot * 12;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
    const personId = ofSomebody[index];
    const visitorId = personId === undefined ? undefined : visitorOf[personId];
    const who = personId === undefined || visitorId === undefined ? {} : { personId, visitorId };
    return { kind: 'call', days: 1 + day, time, phone: phones.busy, ...who };
  });
}

/** Of the person with 10,000 events: 200 calls, 60 chats and 40 requests, all over the year. */
export function historyOfTenThousand(): readonly Draft[] {
  const personId = personIds.tenThousandEvents;
  const { phone = '', visitorId = 0 } = historyPeople.find((one) => one.personId === personId) ?? {};
  const who = { personId, visitorId };
  const random = new Random(personId);
  return Array.from({ length: 300 }, (_, index): Draft => {
    const minutes = String(random.int(0, 59)).padStart(2, '0');
    const at = { days: random.int(1, 355), time: `${random.int(10, 20)}:${minutes}:00`, ...who };
    if (index < 200) return { kind: 'call', phone, ...at };
    return index < 260 ? { kind: 'chat', ...at } : { kind: 'offline_message', ...at };
  });
}
