import { isJsonObject } from '#src/domain/json.ts';
import { generateVisitors } from './generated.ts';
import { example, recordsOf } from './people.ts';
import { broken } from './records/broken.ts';
import { dirty, hostile } from './records/hostile.ts';
import { karenina } from './records/karenina.ts';
import { personIds } from './reserved.ts';

interface Found {
  readonly personId: number;
  readonly row: Readonly<Record<string, unknown>>;
}

type People = readonly (readonly [personId: number, rows: readonly unknown[]])[];

/** What one account (or one customer of a partner) knows about people. */
export interface World {
  /** 0: the demo account's. */
  readonly id: number;
  /** The rows of a person for `result.data`; some are broken on purpose. Empty for an unknown person. */
  rows(personId: number): readonly unknown[];
  find(visitorId: number): Found | undefined;
}

/** Computed at first use. */
function createWorld(id: number, load: () => People): World {
  let loaded: {
    readonly people: ReadonlyMap<number, readonly unknown[]>;
    readonly visitors: ReadonlyMap<unknown, Found>;
  };
  function world() {
    if (loaded !== undefined) return loaded;
    const people = load();
    const visitors = people.flatMap(([personId, rows]) =>
      rows.filter(isJsonObject).map((row) => [row['visitor_id'], { personId, row }] as const),
    );
    loaded = { people: new Map(people), visitors: new Map(visitors) };
    return loaded;
  }
  return {
    id,
    rows: (personId) => world().people.get(personId) ?? [],
    find: (visitorId) => world().visitors.get(visitorId),
  };
}

const p = personIds;
const LONG_COMMENT = 'ع'.repeat(10_000);

const mainPeople = (): People => [
  [p.example, example],
  [p.karenina, karenina],
  [p.dirty, dirty],
  [p.hostile, hostile],
  [p.broken, broken],
  ...[p.abroad, p.petrov, p.otherPetrov, p.petrova, p.klara].map((id) => [id, recordsOf(id)] as const),
  ...(
    [
      [p.fiveHundred, 500, 7_150_000_001],
      [p.thousand, 1_000, 7_200_000_001],
      [p.tenThousand, 10_000, 7_300_000_001],
      [p.tenThousandEvents, 1, 7_100_010_301],
      [p.addressRefused, 1, 9_100_000_001],
      [p.minuteSpent, 1, 9_100_000_002],
      [p.cutOff, 1, 9_100_000_003],
    ] as const
  ).map(([id, count, first]) => [id, generateVisitors(id, count, first)] as const),
  [
    p.longTexts,
    generateVisitors(p.longTexts, 20, 7_100_001_901).map((row) => ({ ...row, commentary: LONG_COMMENT })),
  ],
];

/** The demo account's people, and those of the partner's customer Romashka. */
export const mainWorld: World = createWorld(0, mainPeople);

const otherWorlds = new Map<number, World>();

/**
 * The world of another account: the same person ids (nobody stays nobody) with other records.
 * @param worldId 1 … 99,999, a customer's id
 */
export function worldOf(worldId: number): World {
  const known = otherWorlds.get(worldId);
  if (known) return known;
  const ids = Object.values(personIds).filter((id) => id !== personIds.nobody);
  const world = createWorld(worldId, () =>
    ids.map((id, index) => {
      const first = 8_000_000_000 + worldId * 10_000 + index * 10 + 1;
      return [id, generateVisitors(id, 1 + ((index + worldId) % 4), first)];
    }),
  );
  otherWorlds.set(worldId, world);
  return world;
}
