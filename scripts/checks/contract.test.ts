// Every call that the viewer can make, held against what the reference prints.
import { isRecord } from '#src/lib/is-record.ts';
import { describe, expect, it, vi } from 'vitest';
import { fieldsOf, paramsOf, requiredParamsOf, type MethodName } from '#simulator/contract/contract.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { callsOfLazyParts, everyCall, type Call, type Params } from '../testing/viewer-calls.ts';

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
const shapeOf = ({ method, params }: Call): string =>
  JSON.stringify([
    method,
    Object.keys(params).toSorted(),
    listAt(params, 'fields'),
    [...new Set(conditionsOf(params['filter']).map(({ field, operator }) => `${field} ${String(operator)}`))],
    sortsOf(params),
  ]);

// React Query waits until the browser is online.
vi.stubGlobal('navigator', { onLine: true });
const calls = [...new Map((await everyCall()).map((call) => [shapeOf(call), call])).values()];
const isPrinted = (method: string): method is MethodName => methods.includes(method);
/** Calls of methods that the reference prints: the type of `methods` says that all are. */
const printed = calls.flatMap(({ method, params }) => (isPrinted(method) ? [{ method, params }] : []));

/** Names that fail, with the method that they are asked of. */
const named = (namesOf: (call: (typeof printed)[number]) => readonly unknown[]) =>
  new Set(printed.flatMap((call) => namesOf(call).map((name) => `${call.method} ${String(name)}`)));

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

describe('where the API refuses an unknown field, a history is asked for once more', () => {
  it('with exactly those of its fields that the examples of both editions show', async () => {
    const [wanted, afterRefusal] = [await callsOfLazyParts(0), await callsOfLazyParts(1)];
    const shown = wanted.flatMap(({ method, params }) => {
      if (!isPrinted(method)) return [];
      const known = fieldsOf(method);
      const certain = listAt(params, 'fields').filter((name) => known.get(String(name))?.inExamples === true);
      // Nothing would be gained by asking for the same again.
      return certain.length === listAt(params, 'fields').length ? [] : [[method, certain]];
    });
    expect(shown.length).toBeGreaterThan(0);
    const further = afterRefusal
      .filter(({ method }, index) => afterRefusal.findIndex((one) => one.method === method) < index)
      .map(({ method, params }) => [method, listAt(params, 'fields')]);
    expect(further).toEqual(shown);
  });
});
