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
  fiveHundred: 7_000_000_500,
  thousand: 7_000_001_000,
  tenThousand: 7_000_010_000,
} as const;
