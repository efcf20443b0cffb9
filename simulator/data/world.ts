import { generateVisitors } from './generated.ts';
import { example, getShortRecords } from './people.ts';
import { broken } from './records/broken.ts';
import { dirty, hostile } from './records/hostile.ts';
import { karenina } from './records/karenina.ts';
import { firstVisitorId, personIds } from './reserved.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';

type FoundVisitor = { readonly personId: number; readonly row: JsonObject };

type People = readonly (readonly [personId: number, rows: readonly unknown[]])[];

/** The people of one account, or of one customer of a partner. */
export interface World {
  /** 0: the demo account. */
  readonly id: number;
  /** Empty for an unknown person. Some rows are broken on purpose. */
  rows(personId: number): readonly unknown[];
  find(visitorId: number): FoundVisitor | undefined;
}

/** Loads at first use. */
function createWorld(id: number, load: () => People): World {
  let loaded: {
    readonly people: ReadonlyMap<number, readonly unknown[]>;
    readonly visitors: ReadonlyMap<unknown, FoundVisitor>;
  };
  function getLoaded() {
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
    rows: (personId) => getLoaded().people.get(personId) ?? [],
    find: (visitorId) => getLoaded().visitors.get(visitorId),
  };
}

const p = personIds;
const LONG_COMMENT = 'ع'.repeat(10_000);
const SENTENCES = [
  'Просил перезвонить с билетами.',
  'Не дозвонились, перезвонить вечером.',
  'Отправили счёт на почту.',
];

const mainPeople = (): People => [
  [p.example, example],
  [p.karenina, karenina],
  [p.dirty, dirty],
  [p.hostile, hostile],
  [p.broken, broken],
  ...[p.abroad, p.petrov, p.otherPetrov, p.petrova, p.klara, p.onThePhone].map(
    (id) => [id, getShortRecords(id)] as const,
  ),
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
  [
    p.longComments,
    generateVisitors(p.longComments, 30, firstVisitorId(p.longComments)).map((row, index) => {
      const sentence = SENTENCES[index % SENTENCES.length];
      // From one sentence to forty, not in order.
      const count = 1 + ((index * 27) % 40);
      return { ...row, commentary: Array(count).fill(sentence).join(' ') };
    }),
  ],
];

/** The demo account, and the partner's customer Romashka. */
export const mainWorld: World = createWorld(0, mainPeople);

const otherWorlds = new Map<number, World>();

/** The same person IDs with other records. @param worldId a customer's ID, at most 99,999 */
export function getWorld(worldId: number): World {
  const cached = otherWorlds.get(worldId);
  if (cached) return cached;
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
