import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toVisitorCards } from '#src/api/visitor-cards.ts';
import { parsePersonVisitors } from '#src/api/wire/person-visitors.ts';
import { parseCleanResponse } from './parse-clean-response.ts';

const all = (total: number): number => total;
const body = (data: unknown, rest: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 'r1', result: { data, metadata: {} }, ...rest });

const row = {
  person_id: 6145241079,
  visitor_id: 5999823645,
  name: 'Анна',
  phones: ['+7 916 555-12-34', ' '],
  emails: [],
  company: null,
};

describe('parseCleanResponse', () => {
  it('reads what is as documented', () => {
    expect(parseCleanResponse(body([row, { visitor_id: 2 }]), 'r1', all)).toEqual({
      total: 2,
      cards: toVisitorCards(parsePersonVisitors([row, { visitor_id: 2 }])),
    });
  });

  it('gives as many as are wanted, and counts all', () => {
    const answer = parseCleanResponse(body([row, row, null]), 'r1', (total) => total - 1);
    expect(answer).toMatchObject({ total: 3, cards: [{ key: '0' }, { key: '1' }] });
  });

  it.each([
    ['another call’s answer', body([row], { id: 'r2' })],
    ['an error', body([row], { error: { code: -32000, message: 'x' } })],
    ['another protocol', body([row], { jsonrpc: '1.0' })],
    ['no list', body({})],
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['a row that is none', body([row, null])],
    ['no visitor_id', body([{ ...row, visitor_id: null }])],
    ['a visitor_id beyond 2⁵³−1', body([row]).replace('5999823645', '9007199254740993')],
    ['phones that are no list', body([{ ...row, phones: '112' }])],
    ['an e-mail that is a number', body([{ ...row, emails: [1] }])],
    ['a name that is a number', body([{ ...row, name: 7 }])],
  ])('leaves %s to the app', (_what, text) => {
    expect(parseCleanResponse(text, 'r1', all)).toBeNull();
  });

  it('says what the app will say, or nothing', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constant(null),
      fc.integer(),
      fc.array(fc.oneof(fc.string(), fc.integer())),
    );
    const anyRow = fc.record(
      {
        person_id: fc.oneof(fc.nat(2), value),
        visitor_id: fc.oneof(fc.nat(), fc.string()),
        name: value,
        phones: value,
        emails: value,
        company: value,
        commentary: value,
      },
      { requiredKeys: ['visitor_id'] },
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 2 }), (rows) => {
        const answer = parseCleanResponse(body(rows), 'r1', all);
        if (answer === null) return;
        read += 1;
        expect(answer.cards).toEqual(toVisitorCards(parsePersonVisitors(rows)));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
