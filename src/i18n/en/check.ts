import { counted, number, points } from '#src/i18n/formats/en.ts';

/** “Check the connection”. */
export const checkEn = {
  heading: 'Connection check',
  facts: {
    user: 'User',
    timeZone: 'Time zone',
    portal: 'Portal',
    points: 'Points today',
    minutePoints: 'Points this minute',
    clock: 'Device’s clock',
    partner: 'Partner',
  },
  left: (count: number) => `${number(count)}\u00a0left`,
  clockRight: 'correct',
  clockWrong: (minutes: number) => `${counted(minutes, 'minute', 'minutes')} off`,
  actions: {
    account: 'Account and time zone',
    person: 'Open a person',
    visitor: 'Open by a visitor ID',
    properties: 'Custom properties',
    calls: 'Find by calls',
    requests: 'Find by requests',
    chats: 'Find by chats',
    addressBook: 'Address book',
    history: 'History',
    visits: 'Visits',
    chatWords: 'Chat messages',
    recordings: 'Recordings',
    transcript: 'Transcript',
    customers: 'Customers',
  },
  table: 'Methods',
  columns: { action: 'Action', method: 'Method', result: 'Result', time: 'Time' },
  allowed: 'allowed',
  notAllowed: 'not allowed',
  /** Read in place of a dash. */
  unknown: 'not known before the check',
  start: (count: number) => `Check each method (up to ${points(count)})`,
  stop: 'Stop',
  summary: (working: number, called: number) => `${number(working)} of ${number(called)}\u00a0work`,
  notChecked: 'not checked',
  /** `what`: “History (no person ID); Transcript (no call)”. */
  unchecked: (what: string) => `Not checked: ${what}.`,
  why: {
    customer: 'no customer chosen',
    personId: 'no person ID',
    visitorId: 'no record to check with',
    chatId: 'no chat to check with',
    callId: 'no call to check with',
    stopped: 'stopped',
  },
  works: 'works',
  noData: 'no data',
  fails: 'doesn’t work',
  undocumented: (count: number, names: string) =>
    `${counted(count, 'row or field differs', 'rows or fields differ')} from the documentation (${names})`,
  noMethod: 'not on this portal',
  copyReport: 'Copy the report',
  ms: (ms: number) => `${number(ms)}\u00a0ms`,
};

export type CheckWords = typeof checkEn;
