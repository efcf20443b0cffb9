import { counted, points } from '#src/i18n/formats/en.ts';

/** “Check the connection”: loaded with that page. */
export const checkEn = {
  facts: {
    account: 'Account',
    user: 'User',
    partner: 'Partner',
    timeZone: 'Time zone',
    points: 'Points left today',
    minutePoints: 'Points left this minute',
    portal: 'Portal',
    clock: 'This device’s clock',
  },
  yes: 'yes',
  no: 'no',
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
  allowed: 'allowed',
  /** Read in place of a dash. */
  unknown: 'not known before the check',
  missing: (rights: string) => `missing: ${rights}`,
  or: 'or',
  start: (count: number) => `Check each method (up to ${points(count)})`,
  stop: 'Stop',
  done: 'Check complete',
  notChecked: 'not checked',
  works: 'works',
  undocumented: (count: number, names: string) =>
    `works, but ${counted(count, 'row or field differs', 'rows or fields differ')} from the documentation (${names})`,
  noRows: {
    'get.calls_report': 'no call in the last 89\u00a0days',
    'get.offline_messages_report': 'no request in the last 89\u00a0days',
    'get.chats_report': 'no chat in the last 89\u00a0days',
    'get.visitor_sessions_report': 'no visit in the last 89\u00a0days',
  },
  noMethod: 'not on this portal',
  copyReport: 'Copy the report',
  ms: (ms: number) => `${ms}\u00a0ms`,
  /** In the message to the administrator. */
  needed: (rights: string) => `Needed: ${rights}.`,
  where: {
    forbidden: 'Where: Administrator → User management.',
    missingComponent: 'Where: Account → Rates and options.',
  },
};

export type CheckWords = typeof checkEn;
