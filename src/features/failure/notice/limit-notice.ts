import type { ApiRefusal } from '#src/api/data-api-error.ts';

const DAY_SECONDS = 24 * 60 * 60;

export type LimitNotice = {
  readonly type: 'minute' | 'day';
  /** Points per minute or day. */
  readonly size: number | null;
  /** Whole seconds, counted from the answer; null: unknown. */
  readonly resetsInSeconds: number | null;
};

/** From `limit_type`, else from the message; null for any limit that is not documented. */
export function findLimitType({ params, message }: ApiRefusal): LimitNotice['type'] | null {
  const told = params['limit_type'] ?? /\bper (minute|day)\b/i.exec(message)?.[1] ?? '';
  switch (told.toLowerCase()) {
    case 'minute':
      return 'minute';
    case 'day':
      return 'day';
    default:
      return null;
  }
}

export function limitNotice(refusal: ApiRefusal): LimitNotice | null {
  const type = findLimitType(refusal);
  if (type === null) return null;
  const { limits, params } = refusal;
  const told = Number(params['limit_max_value'] ?? Number.NaN);
  const size = told > 0 ? told : type === 'minute' ? limits?.minuteLimit : limits?.dayLimit;
  const reset = type === 'minute' ? limits?.minuteReset : limits?.dayReset;
  const longest = type === 'minute' ? 60 : DAY_SECONDS;
  const isPlausible = reset != null && reset >= 0 && reset <= longest;
  // A minute's limit resets within 60 s; when a day's limit resets, only the API knows.
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
