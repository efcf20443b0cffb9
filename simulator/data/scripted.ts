import { callers } from './records/callers.ts';
import { histories } from './records/histories.ts';
import { personIds } from './person-ids.ts';

/** People of the demo account whose events and contacts are all written by hand. */
export const scriptedPeople: ReadonlySet<number> = new Set([
  personIds.karenina,
  ...[...callers, ...histories].map(([personId]) => personId),
]);
