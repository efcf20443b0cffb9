import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { personEvents } from './person-events.ts';
import { WrongShape } from '#src/api/wire/parse.ts';

const days = { from: '2025-11-27', till: '2026-11-27' };
const request = personEvents({ ...personOf(7_000_000_005), days, offset: 0 });
const parse = (data: unknown) => request.parse(data, null);

const nothing = {
  at: null,
  type: null,
  site: null,
  campaign: null,
  callDirection: null,
  callStatus: null,
  chatStatus: null,
  requestType: null,
  goal: null,
  lead: null,
  leadStage: null,
  deal: null,
  dealStage: null,
};

const anything = fc.anything({ maxDepth: 1, maxKeys: 3 });

describe('an event', () => {
  it.each<[object, object]>([
    // The published example.
    [
      {
        event_type: { value: 'Посещение', value_id: 'visit' },
        call_status: null,
        date_time_creation: '2021-12-07 10:09:50',
        campaign_name: 'Посетители без рекламной кампании',
      },
      {
        type: { id: 'visit', text: 'Посещение' },
        at: '2021-12-07 10:09:50',
        campaign: 'Посетители без рекламной кампании',
      },
    ],
    [
      { event_type: 'Звонок', call_status: 'Принятый', call_direction: 'in' },
      {
        type: { id: null, text: 'Звонок' },
        callStatus: { id: null, text: 'Принятый' },
        callDirection: { id: null, text: 'in' },
      },
    ],
    [{ site_domain: 'vokzal.example' }, { site: 'vokzal.example' }],
    [{ site_domain_name: 'a.example', site_domain: 'b.example' }, { site: 'a.example' }],
    [
      { lead_name: '<b>Лид</b>', lead_current_stage: 7 },
      { lead: '<b>Лид</b>', leadStage: '7' },
    ],
    [{ deal_name: [], goal_name: {}, date_time_creation: 'вчера' }, {}],
    [{ date_time_creation: '2025-02-30 25:61:00', new_field: 1 }, {}],
    [{ date_time_creation: '2025-03-01T02:00:00+03:00' }, { at: '2025-03-01 02:00:00' }],
    [{}, {}],
  ])('%j', (row, expected) => {
    expect(parse([row])).toEqual({
      items: [{ ...nothing, ...expected }],
      unreadableCount: 0,
      totalItems: null,
    });
  });

  it('that is none is counted', () => {
    const { items, unreadableCount } = parse([null, 'text', 42, [], { goal_name: 'Цель' }]);
    expect(items).toEqual([{ ...nothing, goal: 'Цель' }]);
    expect(unreadableCount).toBe(4);
  });

  it('is read or counted, whatever its fields are', () => {
    const fields = Object.fromEntries([request.params['fields']].flat().map((field) => [field, anything]));
    const row = fc.oneof(anything, fc.record(fields, { requiredKeys: [] }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (data) => {
        const { items, unreadableCount } = parse(data);
        expect(items.length + unreadableCount).toBe(data.length);
      }),
    );
  });
});

it.each([null, undefined, {}, 'text'])('%j is no list of events', (data) => {
  expect(() => parse(data)).toThrow(WrongShape);
});
