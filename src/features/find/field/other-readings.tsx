import { useStartSearch } from '#src/features/find/search-of-entry.tsx';
import { useTermText } from '#src/features/find/use-term-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { personPath, visitorPath } from '#src/lib/paths.ts';
import type { SearchTerm, TermOrId, TypedId } from '#src/lib/search/search-term.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { readingsBeside } from './readings.ts';

type OtherReadingsProps = {
  /** What the agent typed. */
  readonly text: string;
  readonly readings: readonly TermOrId[];
  readonly userId: UserId | null;
};

/** What the text that opened this page may mean instead, the most likely first. */
export function OtherReadings({ text, readings, userId }: OtherReadingsProps) {
  const { kinds } = useText().findField;
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  if (readings.length === 0) return null;
  return (
    <div className="other-readings row">
      {readings.map((reading) =>
        reading.kind === 'person' || reading.kind === 'visitor' ? (
          <Link key={reading.kind} className="button" to={inPlace(pathOf(reading, userId))}>
            {kinds[reading.kind]} {reading.id}
          </Link>
        ) : (
          <SearchButton
            key={JSON.stringify(reading)}
            term={reading}
            onPress={() => {
              const otherReadings = readings.filter((other) => other !== reading);
              startSearch({ term: reading, text, otherReadings }, userId);
            }}
          />
        ),
      )}
    </div>
  );
}

function SearchButton({ term, onPress }: { readonly term: SearchTerm; readonly onPress: () => void }) {
  const { search } = useText().findField;
  return (
    <button type="button" className="button" onClick={onPress}>
      {search(useTermText(term))}
    </button>
  );
}

const pathOf = (reading: TypedId, userId: UserId | null): string =>
  reading.kind === 'person'
    ? personPath({ personId: reading.id, userId })
    : visitorPath({ visitorId: reading.id, userId });

/** The ways on from the page of an ID that nobody was found by: often it is a phone number, or an ID of the other kind. */
export function MistakenId({ kind, id, userId }: TypedId & { readonly userId: UserId | null }) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  const readings = readingsBeside(kind, id, { country, userId });
  return <OtherReadings text={String(id)} readings={readings} userId={userId} />;
}
