/** Dates as the API writes them, `YYYY-MM-DD hh:mm:ss` in the account's time zone. Reckoned as UTC: no hour is missing or double. */

const DAY_MS = 86_400_000;

const utc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** Whether the day and the hour exist. */
export function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && textOf(ms) === text;
}

export const plusSeconds = (text: string, seconds: number): string => textOf(utc(text) + seconds * 1_000);

export const plusDays = (text: string, days: number): string => textOf(utc(text) + days * DAY_MS);

/** The date so many days before `today`, both `YYYY-MM-DD`. */
export const daysBefore = (today: string, days: number): string =>
  textOf(utc(`${today} 00:00:00`) - days * DAY_MS).slice(0, 10);

/** The date of `now` in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: number): string {
  // The Swedish format is `YYYY-MM-DD`.
  return new Date(now).toLocaleDateString('sv-SE', { timeZone });
}
