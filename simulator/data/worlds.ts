import { personName, generateVisitors } from './generated.ts';
import { people } from './people.ts';
import { Random, seedOf } from './random.ts';
import { failingVisitorOf, reservedPeople, visitorOfReserved } from './reserved.ts';
import { isRecord } from '#src/lib/is-record.ts';

interface Found {
  readonly personId: number;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What one account (or one customer of a partner) knows about people. */
export interface World {
  /** 0: the demo account's. */
  readonly id: number;
  /** Who has records, the reserved people apart. */
  personIds(): readonly number[];
  /** The rows for `result.data`; nobody is an empty list. */
  rows(personId: number): readonly unknown[];
  find(visitorId: number): Found | undefined;
}

const reservedIds = new Set(reservedPeople.map(({ id }) => id));

function createWorld(id: number, load: () => ReadonlyMap<number, readonly unknown[]>): World {
  let loaded:
    | { rows: ReadonlyMap<number, readonly unknown[]>; visitors: ReadonlyMap<number, Found> }
    | undefined;
  function world() {
    if (loaded) return loaded;
    const rows = load();
    const visitors = new Map<number, Found>();
    for (const [personId, list] of rows) {
      for (const row of list) {
        if (!isRecord(row)) continue;
        const visitorId = row['visitor_id'];
        if (typeof visitorId === 'number' && Number.isSafeInteger(visitorId) && visitorId > 0) {
          visitors.set(visitorId, { personId, row });
        }
      }
    }
    for (const reserved of reservedPeople) {
      const found = visitors.get(visitorOfReserved(reserved.id));
      if (found) visitors.set(failingVisitorOf(reserved.id), found);
    }
    loaded = { rows, visitors };
    return loaded;
  }
  return {
    id,
    personIds: () =>
      [...world().rows].flatMap(([personId, rows]) =>
        rows.length === 0 || reservedIds.has(personId) ? [] : [personId],
      ),
    rows: (personId) => world().rows.get(personId) ?? [],
    find: (visitorId) => world().visitors.get(visitorId),
  };
}

/** Reserved people, once they answer, have one ordinary visitor. */
function ordinary(personId: number, worldId: number): readonly unknown[] {
  return [
    {
      person_id: personId,
      visitor_id: visitorOfReserved(personId),
      name: personName(new Random(seedOf(worldId, personId))),
      phones: ['+7 916 555-90-00'],
      emails: ['ordinary@example.com'],
      company: null,
      commentary: null,
    },
  ];
}

const reservedRows = (worldId: number) =>
  reservedPeople.map(({ id }): [number, readonly unknown[]] => [id, ordinary(id, worldId)]);

/** The hand-written people: the demo account's, and the partner's customer Romashka's. */
export const mainWorld: World = createWorld(
  0,
  () =>
    new Map([
      ...people.map(({ personId, rows }): [number, readonly unknown[]] => [personId, rows()]),
      ...reservedRows(0),
    ]),
);

const otherWorlds = new Map<number, World>();

/**
 * The world of another account: the same person ids (nobody stays nobody) with other records.
 * @param worldId 1 … 99,999, a customer's id
 */
export function worldOf(worldId: number): World {
  const known = otherWorlds.get(worldId);
  if (known) return known;
  const world = createWorld(worldId, () => {
    const named = people
      .filter(({ rows }) => rows().length > 0)
      .map(({ personId }, index): [number, readonly unknown[]] => {
        const count = 1 + (seedOf(personId, worldId) % 4);
        const first = 8_000_000_000 + worldId * 10_000 + index * 10 + 1;
        return [personId, generateVisitors(personId, count, first, worldId)];
      });
    return new Map([...named, ...reservedRows(worldId)]);
  });
  otherWorlds.set(worldId, world);
  return world;
}
