/** Both ends included, `YYYY-MM-DD`. */
export type DayRange = { readonly from: string; readonly till: string };

/** A report covers three months at most: 89 days on any day of any year. */
const DAYS_PER_WINDOW = 89;
/** The longest window of `get.person_events`; reports are searched as far back, in four whole windows and a short one. */
const DAYS_PER_YEAR = 366;
/** Tomorrow too: the account's time zone may be a day ahead. */
const NEWEST_DAYS_AHEAD = 1;

export const WINDOW_COUNT = Math.ceil((DAYS_PER_YEAR + 1 + NEWEST_DAYS_AHEAD) / DAYS_PER_WINDOW);

export const DAY_MS = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day in the browser's time zone. */
export const localDay = (now = new Date()): string =>
  new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);

/** The day in a time zone: Swedish dates are `YYYY-MM-DD`. @param zone null: the browser's */
export const todayIn = (zone: string | null, now = new Date()): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone ?? undefined }).format(now);

/** The longest window of a report that ends with this day. */
export const windowUntil = (till: string): DayRange => ({ from: addDays(till, 1 - DAYS_PER_WINDOW), till });

/** Window 0: from 87 days ago to tomorrow. Window 1 ends on the day before, and so on; the last one is shorter. */
export function reportWindow(now: Date, window: number): DayRange {
  const today = localDay(now);
  const oldest = addDays(today, -DAYS_PER_YEAR);
  const { from, till } = windowUntil(addDays(today, NEWEST_DAYS_AHEAD - window * DAYS_PER_WINDOW));
  // Texts `YYYY-MM-DD` compare as their days do.
  return { from: from < oldest ? oldest : from, till };
}

export function newestYearDays(now: Date): DayRange {
  const till = addDays(localDay(now), NEWEST_DAYS_AHEAD);
  return { from: addDays(till, 1 - DAYS_PER_YEAR), till };
}

/** 0: the newest year itself; 1: the year before; … */
export const yearsEarlier = (newest: DayRange, years: number): DayRange => ({
  from: addDays(newest.from, -years * DAYS_PER_YEAR),
  till: addDays(newest.till, -years * DAYS_PER_YEAR),
});

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Seconds as 0:52, 12:00 or 8:44:52. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = twoDigits(whole % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Resolves when the promise does, or after so many ms. */
export async function withTimeout(ms: number, promise: Promise<void>): Promise<void> {
  await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))]);
}
