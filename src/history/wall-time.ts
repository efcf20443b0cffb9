/** `YYYY-MM-DD hh:mm:ss` of the account's time zone, read as UTC, which has no missing or repeated hours. */
const toMs = (at: string): number => Date.parse(`${at.replace(' ', 'T')}Z`);

export const secondsFrom = (from: string, till: string): number => (toMs(till) - toMs(from)) / 1000;

/** `YYYY-MM-DD hh:mm` */
export const nextMinute = (at: string): string =>
  new Date(toMs(at) + 60_000).toISOString().slice(0, 16).replace('T', ' ');

/** “14:02” @param zone null: the browser's */
export const clockIn = (zone: string | null, moment: Date): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone ?? undefined, timeStyle: 'short' }).format(moment);
