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
  messages: {
    right: (method: string, right: string) =>
      `Hello, could you give my user the right to ${method}${right === '' ? '' : ` (${right})`}?\nWhere: Administrator → User management.\nWithout it, the Data API refuses ${method} with “forbidden”.`,
    component: (method: string, component: string) =>
      `Hello, could you connect the component for ${method}${component === '' ? '' : ` (${component})`}?\nWhere: Account → Rates and options.\nWithout it, the Data API refuses ${method} with “method_component_disabled”.`,
  },
};

export type CheckWords = typeof checkEn;
