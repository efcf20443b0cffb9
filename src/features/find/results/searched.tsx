import { usePlainlyLacks } from '#src/session/account.ts';
import { REPORTS, type Report } from '#src/api/reports/reports.ts';
import { useSearchTimeZone } from '#src/features/find/search/use-search.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { reportResults, searchedDays, untilSearched } from '#src/features/find/search/selectors.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useText } from '#src/i18n/text-context.tsx';

/**
 * Which kinds were searched, in which days, and for how many points; what the account does not have, or may not have; whose days they are. It fetches
 * the account's time zone: not drawn above a person who opens at once.
 */
export function Searched({ results }: { results: SearchResults }) {
  const { results: t, formats } = useText();
  const dates = useDates();
  const zone = useSearchTimeZone(results);
  const { criteria, points } = results;
  const namesOf = (reports: readonly Report[]) => formats.list(reports.map((report) => t.reports[report]));
  const searched = searchedDays(results).map(({ days, reports }) => {
    return t.days(namesOf(reports), dates.days(untilSearched(criteria, days, zone ?? null)));
  });
  const reports = reportResults(results);
  const unavailable = reports.filter(({ steps }) => steps.some(({ status }) => status === 'unavailable'));
  const plainlyLacks = usePlainlyLacks(criteria.userId);
  const doubtful = reports.filter(
    ({ report, steps }) =>
      steps.every(({ status }) => status === 'failed') && plainlyLacks(REPORTS[report].method),
  );
  return (
    <div className="secondary">
      <p>
        {searched.length > 0 && `${t.searched(searched.join('; '))} `}
        {points > 0 && t.points(points)}
      </p>
      {unavailable.length > 0 && <p>{t.unavailable(namesOf(unavailable.map(({ report }) => report)))}</p>}
      {doubtful.length > 0 && <p>{t.planHint(namesOf(doubtful.map(({ report }) => report)))}</p>}
      {searched.length > 0 && zone !== undefined && (
        <p>{zone === null ? t.zoneUnknown(browsersZone()) : t.zone(zone)}</p>
      )}
    </div>
  );
}
