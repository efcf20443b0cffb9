import { useEffect, useId } from 'react';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import {
  foundPeople,
  stepsEarlier,
  failedSteps,
  reportResults,
  stepsFurther,
  stepsWithVisitors,
} from '#src/features/find/search/selectors.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';

type OutcomeProps = { readonly results: SearchResults };

/** What matched but leads to nobody, and how much of a very busy number was read. */
export function UnlinkedHits({ results }: OutcomeProps) {
  const t = useText();
  const { day } = useDates();
  const lines = [
    ...unlinkedLines(results, t, day),
    ...withoutPersonLines(results, t),
    ...newestLines(results, t),
  ];
  if (lines.length === 0) return null;
  return (
    <ul role="list" className="stack stack--tight">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Nobody: what else to try. What was searched is shown above. */
export function NobodyFound({ results }: OutcomeProps) {
  const t = useText();
  const id = useId();
  const text = nobodyText(results, t);
  if (text === null) return null;
  const tips = [
    ...(stepsEarlier(results).length > 0 ? [t.results.tipEarlier] : []),
    ...t.results.tips[results.criteria.term.kind],
  ];
  return (
    <section className="find__nobody panel panel--dashed stack">
      <h2>{text}</h2>
      <p id={id}>{t.results.whatElse}</p>
      <ul aria-labelledby={id}>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </section>
  );
}

/** Announces how many people were found, or what leads to nobody; failures are alerts of their own. */
export function useOutcomeAnnounced(results: SearchResults, isDone: boolean): void {
  const t = useText();
  const announce = useAnnounce();
  const { day } = useDates();
  const count = foundPeople(results).length;
  const nobody = nobodyText(results, t);
  const text =
    count > 0
      ? t.results.peopleFound(count)
      : nobody && [...unlinkedLines(results, t, day), ...withoutPersonLines(results, t), nobody].join('. ');
  useEffect(() => (isDone && text !== null ? announce(text) : undefined), [announce, isDone, text]);
}

/**
 * That nobody was found; null where that cannot be said: somebody was, or may be by what failed entirely or by a visitor who was
 * not looked up. Otherwise it names the reports that were searched in all days so far.
 */
export function nobodyText(search: SearchResults, t: Dictionary): string | null {
  const unsearched = new Set([...failedSteps(search), ...stepsFurther(search)].map(({ report }) => report));
  const searched = reportResults(search).filter(
    ({ report, answered }) => answered.length > 0 && !unsearched.has(report),
  );
  if (foundPeople(search).length > 0 || searched.length === 0) return null;
  if (stepsWithVisitors(search).length > 0) return null;
  const reports = searched.map(({ report }) => t.results.reports[report]);
  return unsearched.size === 0 ? t.results.nobody : t.results.nobodyIn(t.formats.list(reports));
}

/** “2 calls from this number, none tied to a visitor; last on 24 November”. */
export function unlinkedLines(
  search: SearchResults,
  { results: t }: Dictionary,
  day: (text: string) => string | null,
): readonly string[] {
  return reportResults(search).flatMap(({ report, hits }) => {
    const unlinked = hits.filter(({ personId, visitorId }) => personId === null && visitorId === null);
    const [newest] = unlinked;
    if (newest === undefined) return [];
    const count = unlinked.length;
    const words = t.unlinked[search.criteria.term.kind][report];
    const what = count === hits.length ? words.only(count) : words.more(count);
    const on = newest.at === null ? null : day(newest.at);
    if (on === null) return [what];
    return [count === 1 ? t.on(what, on) : t.lastOn(what, on)];
  });
}

/** “2 calls of visitors without a person”. */
export const withoutPersonLines = (search: SearchResults, { results: t }: Dictionary): readonly string[] =>
  reportResults(search).flatMap(({ report, hits }) => {
    const count = hits.filter(({ hasNoPerson }) => hasNoPerson).length;
    return count === 0 ? [] : [t.withoutPerson[report](count)];
  });

/** “Searched the newest 100 of 10,000 calls”; where the API does not report how many there are, that there may be more. */
export const newestLines = (search: SearchResults, { results: t }: Dictionary): readonly string[] =>
  reportResults(search).flatMap(({ report, hits: { length: shown }, total }) =>
    total === null || total > shown ? [t.newest[report](shown, total)] : [],
  );
