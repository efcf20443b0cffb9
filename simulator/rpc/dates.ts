import { isWallTime, plusMonths, plusSeconds } from '../data/events/wall-time.ts';
import { failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import { readString } from './params.ts';

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
