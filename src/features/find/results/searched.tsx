import { useText } from '#src/i18n/text-context.tsx';
import { usePlainlyLacks } from '#src/session/use-plainly-lacks.ts';
import type { SearchPart, SearchState } from '#src/features/find/search/search-state.ts';
import { searchedDays, unansweredParts, unavailableParts } from '#src/features/find/search/selectors.ts';
import { useSearchTimeZone } from '#src/features/find/search/use-search-time-zone.ts';
import { browsersZone } from '#src/i18n/dates.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { untilSearched } from './view/until-searched.ts';

/**
 * Which kinds were searched, in which days, and for how many points; what the account does not have, or may not have; whose days they are. It asks
 * for the account's time zone: not drawn above a person who opens at once.
 */
export function Searched({ search }: { search: SearchState }) {
  const { results: t, formats } = useText();
  const { day } = useDates();
  const zone = useSearchTimeZone(search);
  const namesOf = (parts: readonly SearchPart[]) => formats.list(parts.map((part) => t.parts[part]));
  const searched = searchedDays(search).map(({ days, parts }) => {
    const { from, till } = untilSearched(search, days, zone ?? null);
    return t.days(namesOf(parts), day(from) ?? from, day(till) ?? till);
  });
  const unavailable = unavailableParts(search);
  const plainlyLacks = usePlainlyLacks(search.userId);
  const doubtful = unansweredParts(search).filter((part) => plainlyLacks(`get.${part}_report`));
  return (
    <div className="find__searched">
      <p>
        {searched.length > 0 && `${t.searched(searched.join('; '))} `}
        {t.points(search.points)}
      </p>
      {unavailable.length > 0 && <p>{t.unavailable(namesOf(unavailable))}</p>}
      {doubtful.length > 0 && <p>{t.planHint(namesOf(doubtful))}</p>}
      {searched.length > 0 && zone !== undefined && (
        <p>{zone === null ? t.zoneUnknown(browsersZone()) : t.zone(zone)}</p>
      )}
    </div>
  );
}
