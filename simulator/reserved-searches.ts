import { reservedFailure } from './data/reserved-failures.ts';
import { phones, reservedPhones, type ReportName } from './data/reserved-phones.ts';
import { names } from './data/reserved-texts.ts';
import type { TransportFault } from './data/reserved-people.ts';
import type { Context } from './methods/method.ts';
import { failure } from './rpc/failure.ts';
import { isJsonObject } from './rpc/json.ts';

interface Condition {
  readonly operator: unknown;
  /** Of a list each item is one. */
  readonly value: string;
}

/** Every value of a filter, as text. */
function conditionsOf(filter: unknown): readonly Condition[] {
  if (!isJsonObject(filter)) return [];
  const { filters, operator, value } = filter;
  if (Array.isArray(filters)) return filters.flatMap(conditionsOf);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => ({ operator, value: String(one) }));
}

/** The reserved phone that a filter asks for, with or without a "+". */
export function searchedPhone(filter: unknown): string | null {
  const digits = conditionsOf(filter).map(({ value }) => value.replace(/^\+/, ''));
  return reservedPhones.find(({ phone }) => digits.includes(phone))?.phone ?? null;
}

function refuseReservedValue(filter: unknown): void {
  for (const { operator, value } of conditionsOf(filter)) {
    if (value === `+${phones.plusRefused}`) {
      throw failure('invalid_parameter_value', { field: 'filter.value', value });
    }
    if (operator !== 'ilike') continue;
    const name = value.replaceAll('%', '').toLowerCase();
    if (name === names.likeOnly.toLowerCase())
      throw failure('invalid_parameter_value', { field: 'filter.operator', value: operator });
    if (name === names.likeOnlyInWords.toLowerCase())
      throw failure('error', { params: { error_message: 'Operator ilike is not allowed' } });
  }
}

/** Does what the searched phone or name is reserved for: throws its failure, or says how slowly the answer comes. */
export function meetSearch({ state, caller, params }: Context, report: ReportName): TransportFault | null {
  if (state.reserved.healed) return null;
  const { filter } = params;
  refuseReservedValue(filter);
  const phone = searchedPhone(filter);
  const fault = reservedPhones.find((one) => one.phone === phone)?.faults?.[report];
  if (fault === undefined || fault === 'slow') return fault ?? null;
  if (fault !== 'limit_exceeded') throw reservedFailure.byMnemonic(fault);
  const spent = state.reserved.spentLimit(caller.scope, `phone ${phone}`, 'minute');
  if (spent) throw spent;
  return null;
}
