// Every request that the viewer can make, held against what the reference prints.
import { isRecord } from '#src/lib/is-record.ts';
import { describe, expect, it } from 'vitest';
import { fieldsOf, paramsOf, requiredParamsOf, type MethodName } from '#simulator/contract/contract.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import type { Params } from '#src/api/request.ts';
import { everyCall, plainRequests } from '../testing/viewer-calls.ts';

/** A method that is missing here fails the type check; one that was never called, the test. */
const methods = Object.keys({
  'login.user': true,
  'logout.user': true,
  'getobj.account': true,
  'get.person_visitors': true,
  'getobj.person_for_visitor': true,
  'getobj.visitor': true,
  'get.visitors': true,
  'get.customers': true,
  'get.customer_users': true,
  'get.calls_report': true,
  'get.offline_messages_report': true,
  'get.chats_report': true,
  'get.contacts': true,
  'get.person_events': true,
  'get.chat_messages_report': true,
} satisfies Record<DataApiMethod, true>);

type Condition = { readonly field: string; readonly operator: unknown };

function conditionsOf(filter: unknown): readonly Condition[] {
  if (!isRecord(filter)) return [];
  const { filters, field, operator } = filter;
  return Array.isArray(filters) ? filters.flatMap(conditionsOf) : [{ field: String(field), operator }];
}

const listAt = (params: Params, name: string): readonly unknown[] => {
  const list = params[name] ?? [];
  return Array.isArray(list) ? list : [`${name} is no list`];
};

const sortsOf = (params: Params) =>
  listAt(params, 'sort').map((sort) => (isRecord(sort) ? sort['field'] : sort));

/** Calls that name the same parameters, fields, filters and sorts are one. */
const shapeOf = ({ method, params }: (typeof everyCall)[number]): string =>
  JSON.stringify([
    method,
    Object.keys(params).toSorted(),
    listAt(params, 'fields'),
    [...new Set(conditionsOf(params['filter']).map(({ field, operator }) => `${field} ${String(operator)}`))],
    sortsOf(params),
  ]);

const calls = [...new Map(everyCall.map((call) => [shapeOf(call), call])).values()];

/** Names that fail, with the method that they are asked of. */
const named = (namesOf: (call: (typeof calls)[number]) => readonly unknown[]) =>
  new Set(calls.flatMap((call) => namesOf(call).map((name) => `${call.method} ${String(name)}`)));

const fields = named(({ params }) => listAt(params, 'fields'));
const filters = named(({ params }) => conditionsOf(params['filter']).map(({ field }) => field));
const sorts = named(({ params }) => sortsOf(params));

describe('the viewer calls as the reference prints', () => {
  it('each method that it knows', () => {
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(methods));
  });

  it(`${calls.length} calls of different shape: with printed parameters, and all that are required`, () => {
    expect(calls.length).toBeGreaterThan(30);
    const unknown = named(({ method, params }) =>
      Object.keys(params).filter((name) => !paramsOf(method).includes(name)),
    );
    const missing = named(({ method, params }) =>
      requiredParamsOf(method).filter((name) => params[name] === undefined),
    );
    expect([...unknown, ...missing]).toEqual([]);
  });

  it(`${fields.size} fields that are asked for by name`, () => {
    expect(fields.size).toBeGreaterThan(60);
    const isKnown = (method: MethodName, name: unknown) => fieldsOf(method).has(String(name));
    expect([
      ...named(({ method, params }) => listAt(params, 'fields').filter((name) => !isKnown(method, name))),
    ]).toEqual([]);
  });

  it(`${filters.size} fields that are filtered by, ${sorts.size} that are sorted by`, () => {
    expect(Math.min(filters.size - 6, sorts.size - 2)).toBeGreaterThan(0);
    const unfit = named(({ method, params }) => {
      const known = fieldsOf(method);
      const filtered = conditionsOf(params['filter']).map(({ field }) => field);
      return [
        ...filtered.filter((field) => known.get(field)?.filterable !== true),
        ...sortsOf(params).filter((field) => known.get(String(field))?.sortable !== true),
      ];
    });
    expect([...unfit]).toEqual([]);
  });
});

it('fields that the API may refuse are exactly those that no example of both editions shows', () => {
  const wanted = plainRequests.filter(({ params }) => params['fields'] !== undefined);
  expect(wanted.some(({ uncertainFields = [] }) => uncertainFields.length > 0)).toBe(true);
  for (const { method, params, uncertainFields = [] } of wanted) {
    const known = fieldsOf(method);
    const isShown = (name: unknown): boolean => known.get(String(name))?.inExamples === true;
    const certain = listAt(params, 'fields');
    expect([method, certain.filter(isShown)]).toEqual([method, certain]);
    expect([method, uncertainFields.filter(isShown)]).toEqual([method, []]);
  }
});
