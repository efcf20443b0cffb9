/** Who can be looked up and answers normally; every other id from 1 on is nobody, the reserved ones apart. */
export const personIds = {
  /** The two visitors of the published example. */
  example: 6_145_241_079,
  /** Twelve records that overlap and conflict. */
  karenina: 7_000_000_005,
  /** An empty list, as for any id that is not listed. */
  nobody: 7_000_000_010,
  /** `person_id` and `visitor_id`, nothing else. */
  minimal: 7_000_000_011,
  dirty: 7_000_000_012,
  hostile: 7_000_000_013,
  broken: 7_000_000_014,
  metadataNull: 7_000_000_015,
  metadataMissing: 7_000_000_016,
  metadataOldSpelling: 7_000_000_017,
  metadataEmpty: 7_000_000_018,
  abroad: 7_000_000_020,
  /** Two with the same name, and a third who shares a phone with them. */
  petrov: 7_000_000_031,
  otherPetrov: 7_000_000_032,
  petrova: 7_000_000_033,
  /** Found by an e-mail only: of a request; of the address book. */
  zakhar: 7_000_000_034,
  klara: 7_000_000_035,
  chatOnly: 7_000_000_036,
  requestOnly: 7_000_000_037,
  /** 130 and 300 days ago. */
  springCaller: 7_000_000_038,
  winterCaller: 7_000_000_039,
  /** Their calls name a visitor only. */
  fourVisitors: 7_000_000_040,
  threeVisitors: 7_000_000_041,
  likeOnly: 7_000_000_042,
  /** Their histories: none, one event, 10,000, broken rows, only visits, nothing in the last year. */
  noEvents: 7_000_000_101,
  oneEvent: 7_000_000_102,
  tenThousandEvents: 7_000_000_103,
  oddEvents: 7_000_000_104,
  visitsOnly: 7_000_000_105,
  eventsLongAgo: 7_000_000_106,
  fiveHundred: 7_000_000_500,
  thousand: 7_000_001_000,
  tenThousand: 7_000_010_000,
} as const;
