import type { ApiRefusal } from '#src/api/data-api-error.ts';

/** The longest time until a reset. */
const LENGTHS = { minute: 60, hour: 60 * 60, day: 24 * 60 * 60 } as const;

export type LimitNotice = {
  readonly type: keyof typeof LENGTHS;
  /** Points per minute, hour or day. */
  readonly size: number | null;
  /** Whole seconds, counted from the answer; null: unknown. */
  readonly resetsInSeconds: number | null;
};

/** From `limit_type`, else from the message; null for any limit that is not documented. */
export function findLimitType({ params, message }: ApiRefusal): LimitNotice['type'] | null {
  const type = (params['limit_type'] ?? /\bper (minute|hour|day)\b/i.exec(message)?.[1] ?? '').toLowerCase();
  return type === 'minute' || type === 'hour' || type === 'day' ? type : null;
}

export function limitNotice(refusal: ApiRefusal): LimitNotice | null {
  const type = findLimitType(refusal);
  if (type === null) return null;
  const { limits, params } = refusal;
  const told = Number(params['limit_max_value'] ?? Number.NaN);
  const size = told > 0 ? told : limits?.[`${type}Limit`];
  const reset = limits?.[`${type}Reset`];
  const longest = LENGTHS[type];
  const isPlausible = reset != null && reset >= 0 && reset <= longest;
  // A minute's limit resets within 60 s; when an hour's or a day's limit resets, only the API knows.
  const fallback = type === 'minute' ? longest : null;
  return {
    type,
    size: size != null && Number.isFinite(size) && size > 0 ? size : null,
    resetsInSeconds: isPlausible ? Math.ceil(reset) : fallback,
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A countdown: 0:52, 12:00, 8:44:52. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = two(whole % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
