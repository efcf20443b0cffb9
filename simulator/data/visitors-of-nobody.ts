/** Visitors without a person, by the two ways in which the API may say so. */
export const visitorsOfNobody = {
  /** `person_id` is null. */
  withNull: 8_199_999_999,
  /** Refused with `entity_not_found`. */
  notFound: 8_199_999_998,
} as const;
