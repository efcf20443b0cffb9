import type { PersonAddress } from '#src/lib/paths.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { OtherReadings } from './other-readings.tsx';
import { readingsBesidePerson } from './readings.ts';

/** The ways on from the page of an ID that is no person's: often it is a phone number or a visitor's ID. */
export function MistakenId({ personId, userId }: Pick<PersonAddress, 'personId' | 'userId'>) {
  const { defaultCountry: country } = useObserved(useServices().preferences);
  return <OtherReadings readings={readingsBesidePerson(personId, { country, userId })} userId={userId} />;
}
