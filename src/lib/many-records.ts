/** Of more records, the first cards are drawn before the contacts are merged. */
export const MANY_RECORDS = 500;
