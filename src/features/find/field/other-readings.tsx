import { useStartSearch } from '#src/features/find/search/begin-search.ts';
import { usePhoneReader } from '#src/features/find/use-phone-reader.ts';
import type { UserId } from '#src/lib/ids.ts';
import { personPath, visitorPath } from '#src/lib/paths.ts';
import type { TypedId } from '#src/lib/search/search-term.ts';
import { viewSearchedPhone } from '#src/model/phone.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { idsIn, readingsBeside, type DigitsReading } from './readings.ts';
import { useText } from '#src/i18n/text-context.tsx';

type OtherReadingsProps = {
  /** At least one. */
  readonly readings: readonly DigitsReading[];
  readonly userId: UserId | null;
};

/** What the digits that opened this page may be instead, the most likely first. */
export function OtherReadings({ readings, userId }: OtherReadingsProps) {
  const { open } = useText().findField;
  const readPhone = usePhoneReader();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  return (
    <div className="other-readings row">
      {readings.map((reading) =>
        reading.kind === 'phone' ? (
          <button
            key={reading.kind}
            type="button"
            className="button"
            onClick={() => startSearch({ term: reading, userId, ids: idsIn(readings) })}
          >
            {open.phone(viewSearchedPhone(reading.digits, readPhone).display)}
          </button>
        ) : (
          <Link key={reading.kind} className="button" to={inPlace(pathOf(reading, userId))}>
            {open[reading.kind](String(reading.id))}
          </Link>
        ),
      )}
    </div>
  );
}

const pathOf = (reading: TypedId, userId: UserId | null): string =>
  reading.kind === 'person'
    ? personPath({ personId: reading.id, userId })
    : visitorPath({ visitorId: reading.id, userId });

/** The ways on from the page of an ID that nobody was found by: often it is a phone number, or an ID of the other kind. */
export function MistakenId({ kind, id, userId }: TypedId & { readonly userId: UserId | null }) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  return <OtherReadings readings={readingsBeside(kind, id, { country, userId })} userId={userId} />;
}
