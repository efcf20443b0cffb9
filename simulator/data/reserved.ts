// Credentials, and the demo account's people, phones, e-mails and names.

/** A suffix `~anything` gives a key points of its own. */
export const tokens = {
  client: 'demo-client-key',
  /** Has other records for the same person IDs. */
  otherClient: 'demo-other-client-key',
  partner: 'demo-partner-key',
  /** The client's, without a component or a right. */
  withoutConfiguration: 'demo-no-configuration-key',
  withoutAddressBook: 'demo-no-address-book-key',
  withoutChats: 'demo-no-chats-key',
  /** The client's, on a portal that lacks methods. */
  novofon: 'demo-novofon-key',
} as const;

export const demoLogin = { login: 'demo', password: 'demo-password' } as const;

export const personIds = {
  /** The two records of the published example. */
  example: 6_145_241_079,
  /** Twelve records that overlap and conflict (visitor IDs 7100000501 … 7100000512); 230 events of the last year. */
  karenina: 7_000_000_005,
  nobody: 7_000_000_010,
  dirty: 7_000_000_012,
  hostile: 7_000_000_013,
  broken: 7_000_000_014,
  abroad: 7_000_000_020,
  /** These three share a phone. */
  petrov: 7_000_000_031,
  otherPetrov: 7_000_000_032,
  petrova: 7_000_000_033,
  /** Клара Книжникова: her e-mail is in the address book only; one event, a call. */
  klara: 7_000_000_035,
  longTexts: 7_000_000_019,
  fiveHundred: 7_000_000_500,
  thousand: 7_000_001_000,
  tenThousand: 7_000_010_000,
  tenThousandEvents: 7_000_000_103,
  /** Fail on purpose: `addFailures` in `demo.ts`. */
  addressRefused: 9_000_000_001,
  minuteSpent: 9_000_000_002,
  cutOff: 9_000_000_003,
  /** Thirty records with comments of up to forty sentences. */
  longComments: 7_000_000_036,
  /** On the phone now; two missed calls before, one of them called back. */
  onThePhone: 7_000_000_037,
} as const;

/** Digits with the country code. */
export const phones = {
  karenina: '79165551234',
  petrov: '79165553101',
  klara: '79165553118',
  /** Two calls without a person. */
  ofNobody: '79165553100',
  /** Calls of three people. */
  shared: '79165553105',
  /** Calls of two people and a request, hostile text in the names. */
  hostile: '79165553106',
  onThePhone: '79165553120',
  /** A chat only, of Мария Петрова. */
  chatOnly: '79165553108',
  /** A call 130 days ago, and one of another person 300 days ago. */
  longAgo: '79165553110',
  /** A call of Мария Петрова, whose records have another number. */
  inNoRecord: '79167770000',
  /** A call of every account and customer except the demo account and Romashka. */
  elsewhere: '79165553131',
  unknown: '79165553199',
  /** 10,000 calls, three of them of two people. */
  busy: '74955557777',
} as const;

export const emails = {
  karenina: 'anna@vokzal.example',
  /** In a request of `otherPetrov`. */
  request: 'ivan@mayak.example',
  /** Клара Книжникова's, in the address book. */
  addressBook: 'klara@book.example',
} as const;

export const names = { karenina: 'Анна Каренина', petrov: 'Иван Петров', klara: 'Клара Книжникова' } as const;

/** The visitor ID of the first record, for people in `people.ts` and `records`. */
export const firstVisitorId = (personId: number): number => 7_100_000_001 + (personId % 1_000) * 100;
