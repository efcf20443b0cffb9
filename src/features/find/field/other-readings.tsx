import { useText } from '#src/i18n/text-context.tsx';
import { usePhoneReader } from '#src/features/find/use-phone-reader.ts';
import type { UserId } from '#src/lib/ids.ts';
import { viewSearchedPhone } from '#src/model/phone.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';
import { idsIn, type DigitsReading } from './readings.ts';
import { useStartSearch } from './use-start-search.ts';
import './other-readings.css';

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
    <div className="other-readings">
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
          <Link key={reading.kind} className="button" to={inPlace(reading.path)}>
            {open[reading.kind](String(reading.id))}
          </Link>
        ),
      )}
    </div>
  );
}
