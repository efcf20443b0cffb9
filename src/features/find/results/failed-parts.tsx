import { useText } from '#src/i18n/text-context.tsx';
import { CustomerMissing } from '#src/features/customer/customer-missing.tsx';
import { isCustomerMissing } from '#src/api/api-error-checks.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import { useRetry } from '#src/features/failure/query-view.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { isStep } from '#src/features/find/search/search-updates.ts';
import type { Searcher } from '#src/features/find/search/searcher.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import { findPath } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { Progress } from './progress.tsx';
import {
  daysOfSteps,
  groupFailures,
  type FailedGroup,
} from '#src/features/find/results/view/group-failures.ts';
import { untilSearched } from './view/until-searched.ts';
import { useDates } from '#src/i18n/use-dates.ts';

type FailedPartsProps = { readonly search: SearchState; readonly searcher: Pick<Searcher, 'retry'> };

/** What could not be searched, each reason once: it must not look like “nobody”. */
export function FailedParts({ search, searcher }: FailedPartsProps) {
  return groupFailures(failedSteps(search)).map((group) => (
    <FailedPart key={group.key} group={group} search={search} searcher={searcher} />
  ));
}

function FailedPart({ group, search, searcher }: FailedPartsProps & { readonly group: FailedGroup }) {
  const t = useText();
  const { day } = useDates();
  const { isPartner } = useCustomer();
  const retryActions = useRetry({ isSuccess: false, refetch: () => searcher.retry(group.steps) });
  if (!isPartner && isCustomerMissing(group.error))
    return <CustomerMissing error={group.error} {...retryActions} pathWith={findPath} />;
  const parts = t.formats.list(group.parts.map((part) => t.results.parts[part]));
  const { from, till } = untilSearched(search, daysOfSteps(search.newest, group.steps), null);
  const { running } = search;
  const isRetried = running !== null && group.steps.some(isStep(running));
  // Of a search that went back further, it must be clear which days are missing.
  const isLong = search.steps.some(({ window }) => window > 0);
  return (
    <section className="find__section">
      <p className="note">
        {t.results.failed(isLong ? t.results.days(parts, day(from) ?? from, day(till) ?? till) : parts)}
      </p>
      <Failure error={group.error} {...retryActions} />
      {isRetried && <Progress running={search.running} />}
    </section>
  );
}
