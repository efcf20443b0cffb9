import { useText } from '#src/i18n/text-context.tsx';
import { parseVisitorId } from '#src/lib/ids.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';
import { visitorPath, type PersonAddress } from '#src/lib/paths.ts';

/** No records: the ID may be right, but often it is a visitor's ID or a phone number. */
export function EmptyPerson({ personId, userId }: Pick<PersonAddress, 'personId' | 'userId'>) {
  const t = useText();
  const inPlace = useInPlace();
  const visitorId = parseVisitorId(String(personId));
  return (
    <div className="person-page__empty">
      <h2>{t.person.empty}</h2>
      <p className="quiet">{t.person.emptyText}</p>
      {visitorId !== null && (
        <Link className="button" to={inPlace(visitorPath({ visitorId, userId }))}>
          {t.person.findPersonOf(visitorId)}
        </Link>
      )}
    </div>
  );
}
