import { useState } from 'react';
import { DataApiError, isComponentMissing } from '#src/api/errors.ts';
import { Failure } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { reportDays } from './report-queries.ts';
import type { SearchResults, Unsearched } from './use-search.ts';

type UnsearchedPlacesProps = {
  readonly results: SearchResults;
  /** Beside what was found. */
  readonly isLine: boolean;
};

/** “Not searched: calls, address book”, with the reason; one for each reason. */
export function UnsearchedPlaces({ results, isLine }: UnsearchedPlacesProps) {
  const { results: t } = useText();
  const toPlaceNames = usePlaceNames(results);
  // A clicked “Try again” stays, with the focus, until there is a response.
  const [retried, setRetried] = useState<readonly Unsearched[]>([]);
  const { isPending, unsearched } = results;
  const shown = isPending ? retried : unsearched;
  const reasons = [...new Set(shown.map(({ error }) => toReason(error)))];
  return reasons.map((reason) => {
    const places = shown.filter(({ error }) => toReason(error) === reason);
    const [{ error } = { error: null }] = places;
    return (
      <Failure
        key={reason}
        error={error}
        isRetrying={isPending}
        isLine={isLine || isComponentMissing(error)}
        note={t.unsearched(toPlaceNames(places))}
        onTryAgain={() => {
          setRetried(shown);
          for (const { refetch } of places) refetch();
        }}
      />
    );
  });
}

function toReason(error: Error): string {
  if (!(error instanceof DataApiError)) return error.name;
  const { failure } = error;
  return failure.kind === 'api' ? `${failure.mnemonic}` : failure.kind;
}

/** “calls, chats until 5 September”: of a report whose newest days were read, the newest day that was not. */
function usePlaceNames({ search }: SearchResults) {
  const { results: t } = useText();
  const { day } = useDates();
  const caller = useCaller();
  return (unsearched: readonly Unsearched[]): string =>
    [...new Set(unsearched.map(({ place }) => place))]
      .map((place) => {
        const windows = unsearched.filter((each) => each.place === place).map(({ window }) => window);
        const newest = Math.min(...windows);
        const name = t.inPlace(t.places[place]);
        if (newest === 0 || place === 'addressBook') return name;
        return t.until(name, day(reportDays(caller, search, newest).till) ?? '');
      })
      .join(', ');
}
