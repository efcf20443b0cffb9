import type { Dates } from '#src/i18n/dates.ts';

/** “10:15”; a chat may go on for days: “24 November, 10:15” on another day than the chat’s own, `YYYY-MM-DD`. */
export const messageTime = (at: string, day: string, { time, when }: Dates): string =>
  (at.startsWith(day) ? time(at) : when(at)) ?? at;
