import type { JsonObject } from '#src/domain/json.ts';
import { type MethodName, paramsOf, requiredParamsOf } from '../contract/contract.ts';
import { isWallTime, plusDays } from '../data/wall-time.ts';
import { failure, type Mnemonic } from './failure.ts';

/** The refusal of a value; null: it is valid. */
type Check = (value: unknown) => Mnemonic | null;

const valueIs = (isFine: boolean): Mnemonic | null => (isFine ? null : 'invalid_parameter_value');

const text: Check = (value) => (typeof value === 'string' ? valueIs(value !== '') : 'data_type_error');
const moment: Check = (value) => (typeof value === 'string' ? valueIs(isWallTime(value)) : 'data_type_error');
const count =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number'
      ? valueIs(Number.isSafeInteger(value) && value >= least && value <= most)
      : 'data_type_error';
const id = count(1, Number.MAX_SAFE_INTEGER);
const ids: Check = (value) => {
  if (!Array.isArray(value)) return 'data_type_error';
  return valueIs(value.length > 0) ?? value.map(id).find((wrong) => wrong !== null) ?? null;
};

/** Checks by the name of the parameter. `filter`, `sort` and `fields` are checked in `list.ts`. */
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
  limit: count(0, 10_000),
  offset: count(0, 100_000),
  date_from: moment,
  date_till: moment,
};

/** `null` counts as absent, because answers use `null` for absent values too. */
const isAbsent = (params: JsonObject, field: string) => params[field] === undefined || params[field] === null;

/** The checked parameters, without absent ones. Throws the documented failure, with the parameter's name and value. */
export function checkParams(method: MethodName, params: JsonObject): JsonObject {
  const known = paramsOf(method);
  const given = Object.entries(params).filter(
    ([field]) => !(known.includes(field) && isAbsent(params, field)),
  );
  for (const [field, value] of given)
    if (!known.includes(field)) throw failure('unexpected_parameters', { field, value });
  for (const field of requiredParamsOf(method))
    if (isAbsent(params, field)) throw failure('required_parameter_missed', { field });
  for (const [field, value] of given) {
    const wrong = checks[field]?.(value) ?? null;
    if (wrong !== null) throw failure(wrong, { field, value });
  }
  return Object.fromEntries(given);
}

/** `date_from` and `date_till`, both inside the window. */
export function readDates(params: JsonObject, mostDays: number): { from: string; till: string } {
  const [from, till] = [String(params['date_from']), String(params['date_till'])];
  // Texts of this form compare as their dates do.
  if (till < from) throw failure('invalid_parameter_value', { field: 'date_till', value: till });
  if (till > plusDays(from, mostDays)) throw failure('date_interval_limit_reached', { field: 'date_from' });
  return { from, till };
}
