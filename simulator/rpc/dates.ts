import { isWallTime, secondsBetween } from '../data/events/wall-time.ts';
import { failure } from './failure.ts';
import type { JsonObject } from './json.ts';
import { readString } from './params.ts';

const DAY_SECONDS = 86_400;

function readDate(params: JsonObject, field: string): string {
  const value = readString(params, field);
  if (!isWallTime(value)) throw failure('invalid_parameter_value', { field, value });
  return value;
}

/** `date_from` and `date_till`, both inside the window, at most `maxDays` apart. */
export function readDates(params: JsonObject, maxDays: number): { from: string; till: string } {
  const [from, till] = [readDate(params, 'date_from'), readDate(params, 'date_till')];
  const seconds = secondsBetween(from, till);
  if (seconds < 0) throw failure('invalid_parameter_value', { field: 'date_till', value: till });
  if (seconds > maxDays * DAY_SECONDS) throw failure('date_interval_limit_reached', { field: 'date_from' });
  return { from, till };
}
