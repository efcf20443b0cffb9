import { isWallTime, plusMonths, plusSeconds } from '../data/events/wall-time.ts';
import { failure } from './failure.ts';
import type { JsonObject } from '#src/lib/is-record.ts';

/** Every reader throws the documented failure, with the parameter's name as `field` and the received `value`. */

export function refuseUnexpected(params: JsonObject, allowed: readonly string[]): void {
  for (const [field, value] of Object.entries(params)) {
    if (!allowed.includes(field)) throw failure('unexpected_parameters', { field, value });
  }
}

/** `null` counts as absent, because answers use `null` for absent values too. */
export function isAbsent(params: JsonObject, field: string): boolean {
  return params[field] === undefined || params[field] === null;
}

function refuseAbsent(params: JsonObject, field: string): void {
  if (isAbsent(params, field)) throw failure('required_parameter_missed', { field });
}

export function readString(params: JsonObject, field: string): string {
  refuseAbsent(params, field);
  const value = params[field];
  if (typeof value !== 'string') throw failure('data_type_error', { field, value });
  if (value === '') throw failure('invalid_parameter_value', { field, value });
  return value;
}

function checkId(value: unknown, field: string): number {
  if (typeof value !== 'number') throw failure('data_type_error', { field, value });
  if (!Number.isSafeInteger(value) || value < 1) throw failure('invalid_parameter_value', { field, value });
  return value;
}

export function readId(params: JsonObject, field: string): number {
  refuseAbsent(params, field);
  return checkId(params[field], field);
}

export function readOptionalId(params: JsonObject, field: string): number | null {
  return isAbsent(params, field) ? null : checkId(params[field], field);
}

export function readIds(params: JsonObject, field: string): readonly number[] {
  refuseAbsent(params, field);
  const value = params[field];
  if (!Array.isArray(value)) throw failure('data_type_error', { field, value });
  if (value.length === 0) throw failure('invalid_parameter_value', { field, value });
  return value.map((id) => checkId(id, field));
}

/** A whole number from 0 to `max`. */
export function readCount(params: JsonObject, field: string, absent: number, max: number): number {
  if (isAbsent(params, field)) return absent;
  const value = params[field];
  if (typeof value !== 'number') throw failure('data_type_error', { field, value });
  if (!Number.isSafeInteger(value) || value < 0 || value > max) {
    throw failure('invalid_parameter_value', { field, value });
  }
  return value;
}

const DAY_SECONDS = 86_400;

function readDate(params: JsonObject, field: string): string {
  const value = readString(params, field);
  if (!isWallTime(value)) throw failure('invalid_parameter_value', { field, value });
  return value;
}

/** The end of the longest window that begins at a date. */
type Longest = (from: string) => string;

export const days =
  (count: number): Longest =>
  (from) =>
    plusSeconds(from, count * DAY_SECONDS);

/** The reference has both 90 days and three months: the shorter of the two. */
export const threeMonths: Longest = (from) => [plusMonths(from, 3), days(90)(from)].toSorted()[0] ?? from;

/** `date_from` and `date_till`, both inside the window. */
export function readDates(params: JsonObject, longest: Longest): { from: string; till: string } {
  const [from, till] = [readDate(params, 'date_from'), readDate(params, 'date_till')];
  // Such dates are in the order of their texts.
  if (till < from) throw failure('invalid_parameter_value', { field: 'date_till', value: till });
  if (till > longest(from)) throw failure('date_interval_limit_reached', { field: 'date_from' });
  return { from, till };
}
