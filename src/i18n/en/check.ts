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
  clockRight: 'right',
  clockWrong: (minutes: number) => `wrong by ${counted(minutes, 'minute', 'minutes')}`,
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
    chatWords: 'Words of a chat',
    recordings: 'Recordings',
    transcript: 'Transcript',
    customers: 'Customers',
  },
  allowed: 'allowed',
  unknown: 'not known',
  missing: (rights: string) => `missing: ${rights}`,
  or: 'or',
  start: (count: number) => `Check each method (up to ${points(count)})`,
  stop: 'Stop',
  done: 'Check complete',
  notChecked: 'not checked',
  works: 'works',
  undocumented: (count: number, names: string) =>
    `answered, but ${counted(count, 'row or field', 'rows or fields')} not as documented (${names})`,
  noMethod: 'not on this portal',
  copyReport: 'Copy the report',
  ms: (ms: number) => `${ms}\u00a0ms`,
  /** In the message to the administrator. */
  needed: (rights: string) => `Needed: ${rights}.`,
  where: {
    right: 'Where: Administrator → User management.',
    component: 'Where: Account → Rates and options.',
  },
};

export type CheckWords = typeof checkEn;
