import { counted, points } from '#src/i18n/english.ts';

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
  columns: { action: 'Action', allowance: 'Access', result: 'Result' },
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
  worksWithoutRows: 'works, no rows',
  undocumented: (what: string) => `answered, but not as documented: ${what}`,
  rows: (count: number) => counted(count, 'row', 'rows'),
  fields: (count: number, names: string) => `${counted(count, 'field', 'fields')} (${names})`,
  noMethod: 'not on this portal',
  copyReport: 'Copy the report',
  message: (method: string, needed: string) =>
    `Hello, the Data API refuses my calls of ${method}. Could you allow them?${needed === '' ? '' : `\nNeeded: ${needed}.`}`,
};

export type CheckWords = typeof checkEn;
