import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { useInPlace } from '#src/ui/embedded.tsx';
import { Link } from '#src/ui/link.tsx';

type RecordLinkProps = { readonly address: PersonAddress; readonly visitorId: VisitorId | null };

/** To the card of the record that the details name. */
export function RecordLink({ address, visitorId }: RecordLinkProps) {
  const t = useText();
  const inPlace = useInPlace();
  return (
    visitorId !== null && (
      <Link className="event-details__link" to={inPlace(personPath({ ...address, visitorId }))}>
        {t.person.visitorNumber(visitorId)}
      </Link>
    )
  );
}
