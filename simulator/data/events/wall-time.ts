/** Dates as the API writes them, `YYYY-MM-DD hh:mm:ss` in the account's time zone. Reckoned as UTC: no hour is missing or double. */

const PATTERN = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

const utc = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`);

function textOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** False for a day or an hour that no calendar has. */
export function isWallTime(text: string): boolean {
  if (!PATTERN.test(text)) return false;
  const ms = utc(text);
  return !Number.isNaN(ms) && textOf(ms) === text;
}

export function plusSeconds(text: string, seconds: number): string {
  return textOf(utc(text) + seconds * 1_000);
}

/** The same day of a later month, or that month's last one. */
export function plusMonths(text: string, months: number): string {
  const date = new Date(utc(text));
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(day, date.getUTCDate()));
  return textOf(date.getTime());
}

/** Both `YYYY-MM-DD`. */
export function daysBefore(today: string, days: number): string {
  return textOf(utc(`${today} 00:00:00`) - days * 86_400_000).slice(0, 10);
}

/** The date of `now` in a time zone, `YYYY-MM-DD`. */
export function todayIn(timeZone: string, now: number): string {
  // Swedish writes dates like this.
  return new Date(now).toLocaleDateString('sv-SE', { timeZone });
}
