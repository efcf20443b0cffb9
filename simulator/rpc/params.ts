import { paramNames, requiredParamNames, type MethodName } from '../contract/contract.ts';
import { isWallTime, addDays } from '../data/wall-time.ts';
import { failure, type Mnemonic } from './failure.ts';
import type { JsonObject } from '#src/domain/json.ts';

/** null: valid. */
type Check = (value: unknown) => Mnemonic | null;

const checkValue = (isValid: boolean): Mnemonic | null => (isValid ? null : 'invalid_parameter_value');

const text: Check = (value) => (typeof value === 'string' ? checkValue(value !== '') : 'data_type_error');
const date: Check = (value) =>
  typeof value === 'string' ? checkValue(isWallTime(value)) : 'data_type_error';
const integer =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number'
      ? checkValue(Number.isSafeInteger(value) && value >= min && value <= max)
      : 'data_type_error';
const id = integer(1, Number.MAX_SAFE_INTEGER);
const ids: Check = (value) => {
  if (!Array.isArray(value)) return 'data_type_error';
  return checkValue(value.length > 0) ?? value.map(id).find((mnemonic) => mnemonic !== null) ?? null;
};

/** By parameter. `list.ts` checks `filter`, `sort` and `fields`. */
const checks: Readonly<Record<string, Check>> = {
  access_token: text,
  login: text,
  password: text,
  user_id: id,
  person_id: id,
  visitor_id: id,
  id,
  ids,
  chat_id: id,
  call_session_id: id,
  limit: integer(0, 10_000),
  offset: integer(0, 100_000),
  date_from: date,
  date_till: date,
};

const isAbsent = (params: JsonObject, field: string) => params[field] === undefined || params[field] === null;

/** Returns the present parameters; throws an `ApiFailure` if one is invalid. */
export function checkParams(method: MethodName, params: JsonObject): JsonObject {
  const known = paramNames(method);
  const given = Object.entries(params).filter(
    ([field]) => !(known.includes(field) && isAbsent(params, field)),
  );
  for (const [field, value] of given)
    if (!known.includes(field)) throw failure('unexpected_parameters', { field, value });
  for (const field of requiredParamNames(method))
    if (isAbsent(params, field)) throw failure('required_parameter_missed', { field });
  for (const [field, value] of given) {
    const mnemonic = checks[field]?.(value) ?? null;
    if (mnemonic !== null) throw failure(mnemonic, { field, value });
  }
  return Object.fromEntries(given);
}

/** `date_from` and `date_till`, both included. @param now in the account's time zone */
export function parseDates(params: JsonObject, maxDays: number, now: string): { from: string; till: string } {
  const [from, till] = [String(params['date_from']), String(params['date_till'])];
  // These texts compare like their dates.
  if (from > now) throw failure('invalid_parameter_value', { field: 'date_from', value: from });
  if (till < from) throw failure('invalid_parameter_value', { field: 'date_till', value: till });
  if (till > addDays(from, maxDays)) throw failure('date_interval_limit_reached', { field: 'date_from' });
  return { from, till };
}
