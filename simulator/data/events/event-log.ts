import { addressBookOf } from '../address-book/address-book.ts';
import { historyDrafts } from '../histories/drafts.ts';
import { phones } from '../reserved-searches.ts';
import { personIds } from '../person-ids.ts';
import { rowContacts } from '../row-contacts.ts';
import { mainWorld, type World } from '../worlds.ts';
import { backgroundDrafts } from './background.ts';
import { complete, dateAll, FIRST_ID, type Dated } from './complete.ts';
import { demoAccountDrafts, lastDemoDrafts } from './demo-account.ts';
import { call, type Draft } from './draft.ts';
import type { AccountEvent, EventOf, Kind } from './event.ts';

/** What only histories need is numbered apart: a person with a longer one changes nobody else's numbers. */
const FIRST_ID_OF_HISTORIES = FIRST_ID + 100_000_000;

/** Every other account knows one number of its own. */
function elsewhereDrafts(world: World): readonly Draft[] {
  const row = rowContacts(world.rows(personIds.karenina)[0]);
  if (!row) return [];
  return [call('4 12:30', phones.elsewhere, { personId: personIds.karenina, visitorId: row.visitorId })];
}

/** A year until yesterday, and a few older ones; each list is oldest first. */
export interface EventLog {
  readonly today: string;
  all(): readonly AccountEvent[];
  /** Both ends are inside. */
  between<Of extends Kind>(kind: Of, from: string, till: string): readonly EventOf<Of>[];
  /** Also what names only one of the person's visitors. */
  ofPerson(personId: number): readonly AccountEvent[];
}

function datedDrafts(world: World, today: string): readonly Dated[] {
  if (world !== mainWorld) {
    return dateAll([...elsewhereDrafts(world), ...backgroundDrafts(world)], today, FIRST_ID);
  }
  return [
    ...dateAll([...demoAccountDrafts(), ...backgroundDrafts(world), ...lastDemoDrafts], today, FIRST_ID),
    ...dateAll(historyDrafts(), today, FIRST_ID_OF_HISTORIES),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function createLog(world: World, today: string): EventLog {
  const dated = datedDrafts(world, today);
  const place = { seed: world.id, contacts: addressBookOf(world).byPhone };
  const made = new Map<Dated, AccountEvent>();
  /** Ten thousand at once take long, so each is made when it is first asked for. */
  function event(one: Dated): AccountEvent {
    const known = made.get(one) ?? complete(one, place);
    made.set(one, known);
    return known;
  }
  const personOf = ({ draft: { personId, visitorId = 0 } }: Dated) =>
    personId ?? world.find(visitorId)?.personId;
  return {
    today,
    all: () => dated.map(event),
    between: <Of extends Kind>(kind: Of, from: string, till: string) =>
      dated
        .filter(({ draft, at }) => draft.kind === kind && at >= from && at <= till)
        .map(event)
        .filter((one): one is EventOf<Of> => one.kind === kind),
    ofPerson: (personId) => dated.filter((one) => personOf(one) === personId).map(event),
  };
}

/** Of one day each: made when it is first asked for. */
const logs = new WeakMap<World, EventLog>();

/** @param today `YYYY-MM-DD` in the account's time zone */
export function eventLogOf(world: World, today: string): EventLog {
  const known = logs.get(world);
  if (known?.today === today) return known;
  const log = createLog(world, today);
  logs.set(world, log);
  return log;
}
