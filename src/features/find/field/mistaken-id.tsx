import type { PersonId, UserId, VisitorId } from '#src/lib/ids.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { OtherReadings } from './other-readings.tsx';
import { readingsBeside } from './readings.ts';

type MistakenIdProps = {
  readonly userId: UserId | null;
} & (
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'visitor'; readonly id: VisitorId }
);

/** The ways on from the page of an ID that nobody was found by: often it is a phone number, or an ID of the other kind. */
export function MistakenId({ kind, id, userId }: MistakenIdProps) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  return <OtherReadings readings={readingsBeside(kind, id, { country, userId })} userId={userId} />;
}
