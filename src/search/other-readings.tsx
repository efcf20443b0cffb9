import { useStartSearch, type Typed } from './searches.tsx';
import { useReadingText } from './use-reading-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/domain/ids.ts';
import type { TypedId } from '#src/domain/search-search-term.ts';
import { uncapitalized } from '#src/domain/capitalized.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useInPlace, Link } from '#src/ui/links.tsx';
import { readingsBeside } from './readings.ts';

/** Other meanings of the text that opened this page. */
export function OtherReadings({ text, readings, userId }: Typed) {
  const { kinds, search } = useText().findField;
  const textOf = useReadingText();
  const inPlace = useInPlace();
  const startSearch = useStartSearch();
  if (readings.length === 0) return null;
  return (
    <div className="other-readings row">
      {readings.map((reading) =>
        'path' in reading ? (
          <Link key={reading.path} className="button" to={inPlace(reading.path)}>
            {kinds[reading.kind]} {textOf(reading)}
          </Link>
        ) : (
          <button
            key={JSON.stringify(reading)}
            type="button"
            className="button"
            onClick={() => startSearch(reading, { text, readings, userId })}
          >
            {search(reading.kind === 'name' ? null : uncapitalized(kinds[reading.kind]), textOf(reading))}
          </button>
        ),
      )}
    </div>
  );
}

type MistakenIdProps = Pick<TypedId, 'kind' | 'id'> & { readonly userId: UserId | null };

/** Next steps for an ID without a person: often it is a phone number, or an ID of the other kind. */
export function MistakenId({ kind, id, userId }: MistakenIdProps) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  const readings = readingsBeside(kind, id, { country, userId });
  return <OtherReadings text={String(id)} readings={readings} userId={userId} />;
}
