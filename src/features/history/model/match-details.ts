/** The times of an event and of its details may differ by at most this much. */
const MOST_SECONDS_APART = 60;

/**
 * The rows of a day's report that are an event of their kind: those of its second, else those of its minute, else those that are
 * at most a minute away. Events have no id: where several fit, all of them are given; where none does, nothing is guessed.
 */
export function detailsAt<Row extends { readonly at: string | null }>(
  { at }: { readonly at: string },
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  const minute = rows.filter((row) => row.at?.slice(0, -3) === at.slice(0, -3));
  if (minute.length > 0) return minute;
  return rows.filter((row) => row.at !== null && secondsBetween(row.at, at) <= MOST_SECONDS_APART);
}

/** Of two times of the account. UTC has every hour of every day once, so that none is invalid. */
function secondsBetween(a: string, b: string): number {
  const seconds = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  return Math.abs(seconds(a) - seconds(b));
}
