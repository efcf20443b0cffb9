// Dates as the API writes them: `YYYY-MM-DD hh:mm:ss` in the account's time zone. Computed in UTC, so that no hour is missing or double.

const DAY_MS = 86_400_000;

const toUtc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

const toText = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** Whether the date exists. */
export function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && toText(ms) === text;
}

export const addSeconds = (text: string, seconds: number): string => toText(toUtc(text) + seconds * 1_000);

export const secondsBetween = (from: string, till: string): number => (toUtc(till) - toUtc(from)) / 1_000;

export const addDays = (text: string, days: number): string => toText(toUtc(text) + days * DAY_MS);

/** @param today `YYYY-MM-DD`, as the result */
export const daysBefore = (today: string, days: number): string =>
  toText(toUtc(`${today} 00:00:00`) - days * DAY_MS).slice(0, 10);

/** `now` in a time zone. */
export function nowIn(timeZone: string, now: number): string {
  // The Swedish format is the API's.
  return new Date(now).toLocaleString('sv-SE', { timeZone });
}
