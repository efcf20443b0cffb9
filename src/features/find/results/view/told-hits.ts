import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { hitsOfNobody, hitsWithoutPerson, partTotals } from '#src/features/find/search/selectors.ts';

/** “2 calls from this number, none tied to a visitor; last on 24 November”. */
export function nobodyLines(
  search: SearchState,
  { results: t }: Dictionary,
  day: (text: string) => string | null,
): readonly string[] {
  const totals = partTotals(search);
  return hitsOfNobody(search).map(({ part, count, newestAt }) => {
    const words = t.ofNobody[search.term.kind][part];
    const isAll = totals.find((total) => total.part === part)?.shown === count;
    const what = isAll ? words.only(count) : words.more(count);
    const on = newestAt === null ? null : day(newestAt);
    if (on === null) return what;
    return count === 1 ? t.on(what, on) : t.lastOn(what, on);
  });
}

/** “2 calls of visitors without a person”. */
export const withoutPersonLines = (search: SearchState, { results: t }: Dictionary): readonly string[] =>
  hitsWithoutPerson(search).map(({ part, count }) => t.withoutPerson[part](count));

/** “Searched the newest 100 of 10,000 calls”; where the API did not tell how many there are, that there may be more. */
export function newestLines(search: SearchState, { results: t }: Dictionary): readonly string[] {
  return partTotals(search).flatMap(({ part, shown, total }) =>
    total === null || total > shown ? [t.newest[part](shown, total)] : [],
  );
}
