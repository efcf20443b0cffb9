import { useEffect, useId } from 'react';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { foundPeople, stepsEarlier } from '#src/features/find/search/selectors.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { newestLines, nobodyText, unlinkedLines, withoutPersonLines } from './outcome-text.ts';
import { useText } from '#src/i18n/text-context.tsx';

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

/** Nobody: what else to try. What was searched is said above. */
export function NobodyFound({ results }: OutcomeProps) {
  const t = useText();
  const id = useId();
  const text = nobodyText(results, t);
  if (text === null) return null;
  const tips = [
    ...(stepsEarlier(results).length > 0 ? [t.results.tipEarlier] : []),
    ...t.results.tips[results.term.kind],
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
