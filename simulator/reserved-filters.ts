import { names, phones, reserved } from './data/reserved.ts';
import type { Reserved, TransportFault } from './data/reserved-people.ts';
import type { Context } from './methods/method.ts';
import { failure } from './rpc/failure.ts';
import { isRecord } from '#src/lib/is-record.ts';

interface Condition {
  readonly field: unknown;
  readonly operator: unknown;
  /** Of a list each item is one. */
  readonly value: unknown;
}

function conditionsOf(filter: unknown): readonly Condition[] {
  if (!isRecord(filter)) return [];
  const { filters, field, operator, value } = filter;
  if (Array.isArray(filters)) return filters.flatMap(conditionsOf);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => ({ field, operator, value: one }));
}

/** The person that a filter asks for. */
export function searchedPerson(filter: unknown): number | null {
  const found = conditionsOf(filter).find(
    ({ field, value }) => field === 'person_id' && typeof value === 'number',
  );
  return typeof found?.value === 'number' ? found.value : null;
}

/** The reserved phone that a filter asks for, with or without a "+". */
export const searchedPhone = (filter: unknown) => {
  const digits = conditionsOf(filter).map(({ value }) => String(value).replace(/^\+/, ''));
  return Object.values<Reserved>(reserved.phones).find(({ id }) => digits.includes(String(id)));
};

function refuseReservedValue(filter: unknown): void {
  const conditions = conditionsOf(filter);
  const refused = conditions.find(({ value }) => value === `+${phones.plusRefused}`);
  if (refused) throw failure('invalid_parameter_value', { field: 'filter.value', value: refused.value });
  const words = conditions.filter(({ operator }) => operator === 'ilike').map(({ value }) => String(value));
  const name = words.join(' ').replaceAll('%', '').toLowerCase();
  if (name === names.likeOnly.toLowerCase())
    throw failure('invalid_parameter_value', { field: 'filter.operator', value: 'ilike' });
  if (name === names.likeOnlyInWords.toLowerCase())
    throw failure('error', { params: { error_message: 'Operator ilike is not allowed' } });
}

/** Does what the person of a history is reserved for. */
export function meetHistory(
  { method, state, caller, params }: Context,
  personId: number | null,
): TransportFault | null {
  const row = Object.values<Reserved>(reserved.histories).find(({ id }) => id === personId);
  if (!row || (row.isOnlyFurther && !params['offset'])) return null;
  return state.reserved.meet(caller, row, method);
}

/** Does what the searched phone or name is reserved for. */
export function meetSearch({ method, state, caller, params }: Context): TransportFault | null {
  if (!state.reserved.healed) refuseReservedValue(params['filter']);
  const row = searchedPhone(params['filter']);
  return row ? state.reserved.meet(caller, row, method) : null;
}
