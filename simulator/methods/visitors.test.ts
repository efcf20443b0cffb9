import { describe, expect, it } from 'vitest';
import { romashka, vokzal } from '../data/customers.ts';
import { people } from '../data/people.ts';
import { personIds, tokens } from '../data/reserved.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { listAt, startService } from '../testing/service.ts';

const method = 'get.person_visitors';
const idOf = (row: unknown): number | null => {
  const id = isRecord(row) ? row['visitor_id'] : null;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
};

describe('people', () => {
  it.each([
    [personIds.nobody, 0],
    [9_007_199_254_740_991, 0],
    [personIds.karenina, 12],
    [personIds.tenThousand, 10_000],
  ])('%i has %i visitors', async (person_id, count) => {
    const { result } = await startService();
    const answer = await result(method, { person_id });
    expect(listAt(answer, 'data')).toHaveLength(count);
    expect(answer).toMatchObject({ metadata: { total_items: count } });
  });

  it.each([
    [personIds.metadataNull, { metadata: null }],
    [personIds.metadataEmpty, { metadata: {} }],
    [personIds.metadataOldSpelling, { meta_data: { limits: { day_limit: 5_000 } } }],
  ])('%i says its metadata in its own way', async (person_id, expected) => {
    const { result } = await startService();
    expect(await result(method, { person_id })).toMatchObject(expected);
  });

  it('one answer has no metadata at all', async () => {
    const { result } = await startService();
    expect(Object.keys(await result(method, { person_id: personIds.metadataMissing }))).toEqual(['data']);
  });

  it('every visitor of everybody leads back to its person, in no two worlds the same', async () => {
    const seen = new Set<number>();
    const { result } = await startService();
    const callers = [
      {},
      { access_token: tokens.otherClient },
      { access_token: tokens.partner, user_id: vokzal.userId },
    ];
    for (const caller of callers) {
      for (const { personId } of people) {
        const { data } = await result(method, { ...caller, person_id: personId });
        const ids = (Array.isArray(data) ? data : []).map(idOf).filter((id) => id !== null);
        expect(ids.filter((id) => seen.has(id))).toEqual([]);
        for (const id of ids) seen.add(id);
        for (const visitor_id of new Set([ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)])) {
          if (visitor_id === undefined) continue;
          const params = { ...caller, access_token: callerToken(caller), visitor_id };
          expect((await result('getobj.person_for_visitor', params))['data']).toEqual({
            person_id: personId,
          });
        }
      }
    }
    expect(seen.size).toBeGreaterThan(11_000);
  });

  it('one person has other records for another account and for each customer', async () => {
    const { result } = await startService();
    const partner = { access_token: tokens.partner };
    const callers = [
      { access_token: tokens.client },
      { access_token: tokens.otherClient },
      { ...partner, user_id: vokzal.userId },
      { ...partner, user_id: 200301 },
      { ...partner, user_id: 200701 },
    ];
    const texts = await Promise.all(
      callers.map(async (caller) =>
        JSON.stringify((await result(method, { ...caller, person_id: personIds.example }))['data']),
      ),
    );
    expect(new Set(texts).size).toBe(callers.length);
    const romashkas = await result(method, {
      ...partner,
      user_id: romashka.userId,
      person_id: personIds.example,
    });
    expect(JSON.stringify(romashkas['data'])).toBe(texts[0]);
  });
});

describe('visitors', () => {
  it('getobj.visitor gives contacts and custom properties', async () => {
    const { result } = await startService();
    expect((await result('getobj.visitor', { id: 7100000501 }))['data']).toEqual({
      name: 'Анна Каренина',
      phone_numbers: ['+7 (916) 555-12-34'],
      emails: ['anna@vokzal.example'],
      properties: [
        { id: 301, name: 'Город', value: 'Санкт-Петербург' },
        { id: 302, name: 'Номер договора', value: 'В-1877/12' },
        { id: 303, name: 'Персональный менеджер', value: null },
      ],
    });
  });

  it('getobj.visitor fills what a minimal record lacks with empty values', async () => {
    const { result } = await startService();
    expect(await result('getobj.visitor', { id: 7100001101 })).toMatchObject({
      data: { name: null, phone_numbers: [], emails: [] },
    });
  });

  it('get.visitors gives those that exist, once, in the order asked', async () => {
    const { result } = await startService();
    const ids = [7100000505, 5, 7100000501, 7100000505];
    expect((await result('get.visitors', { ids }))['data']).toEqual([
      {
        id: 7100000505,
        name: 'Алена Каренина',
        phones: ['7 916 555-12-34', '8(921)555-77-88'],
        emails: ['anna.k@mail.example'],
        usernames: ['@alena.k'],
      },
      {
        id: 7100000501,
        name: 'Анна Каренина',
        phones: ['+7 (916) 555-12-34'],
        emails: ['anna@vokzal.example'],
        usernames: ['anna_karenina', 'Анна Аркадьевна'],
      },
    ]);
  });
});

/** A fresh scope for each look-up: nobody's minute has points for all of them. */
let scope = 0;
function callerToken(caller: { access_token?: string }): string {
  scope += 1;
  return `${caller.access_token ?? tokens.client}~${scope}`;
}
