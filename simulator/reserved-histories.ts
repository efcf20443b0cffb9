import { reservedFailure } from './data/reserved-failures.ts';
import { reservedHistories, type HistoryMethod } from './data/reserved-histories.ts';
import type { TransportFault } from './data/reserved-people.ts';
import type { Context } from './methods/method.ts';
import { isJsonObject } from './rpc/json.ts';

/** The person that the filter of a report asks for. */
export function searchedPerson(filter: unknown): number | null {
  if (!isJsonObject(filter)) return null;
  const { filters, field, value } = filter;
  if (Array.isArray(filters)) {
    return filters.map(searchedPerson).find((personId) => personId !== null) ?? null;
  }
  return field === 'person_id' && typeof value === 'number' ? value : null;
}

/** Does what the person is reserved for: throws the method's failure, or says how slowly the answer comes. */
export function meetHistory(
  { state, params }: Context,
  method: HistoryMethod,
  personId: number | null,
): TransportFault | null {
  const reserved = reservedHistories.find((one) => one.personId === personId && one.method === method);
  if (!reserved || state.reserved.healed || (reserved.onlyFurther && !params['offset'])) return null;
  if (reserved.fault === 'slow') return 'slow';
  throw reservedFailure.byMnemonic(reserved.fault);
}
