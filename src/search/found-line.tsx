import { OtherReadings } from './other-readings.tsx';
import { entryOf } from './searches.tsx';
import { useSearch, useSearchCall } from './use-search.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { findPath, personPath, type PersonAddress } from '#src/domain/paths.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import type { Search } from './searches.ts';
import { Link, useInPlace } from '#src/ui/links.tsx';

/**
 * Where a search found the person, who else it found, what it could not search, and what else the text may mean. Empty if its answers
 * are no longer kept.
 */
export function FoundLine({ search, address }: { search: Search; address: PersonAddress }) {
  const { results: t } = useText();
  const namesOf = useReportNames();
  const { when } = useDates();
  const inPlace = useInPlace();
  const { personId, userId, visitorId } = address;
  const { found, failed, unreadableCount } = useSearch(useSearchCall(search, userId), 'nothing');
  const newest = found.find((each) =>
    'personId' in each ? each.personId === personId : each.visitorId === visitorId,
  )?.hits[0];
  if (newest === undefined) return null;
  const { report, at } = newest;
  // A call has no e-mail: it is found by the contact in the address book that has one.
  const isOfContact = search.term.kind === 'email' && report === 'call';
  const state = entryOf(search);
  return (
    <div className="found-line facts small">
      {isOfContact || at === null ? (
        <span>{isOfContact ? t.addressBook : t.reports[report]}</span>
      ) : (
        <Link
          to={inPlace(personPath({ personId, userId }, { tab: 'history', open: { kind: report, at } }))}
          state={state}
        >
          {t.foundBy[report](when(at) ?? at)}
        </Link>
      )}
      {found.length > 1 && (
        <Link to={inPlace(findPath(userId))} state={state}>
          {t.moreFound(found.length - 1)}
        </Link>
      )}
      {failed.length > 0 && <span>{t.failed(namesOf(failed))}</span>}
      {unreadableCount > 0 && <span>{t.unreadable(unreadableCount)}</span>}
      <OtherReadings text={search.text} readings={search.otherReadings.slice(0, 1)} userId={userId} />
    </div>
  );
}

/** “calls and chats”. */
export function useReportNames() {
  const { formats, results } = useText();
  return (reports: readonly ConversationKind[]): string =>
    formats.list(reports.map((report) => results.reports[report]));
}
