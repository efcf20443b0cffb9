import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { cachedPeople } from '#src/api/queries/cached-people.ts';
import type { DefaultCountry } from '#src/lib/default-country.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { viewPhone, type PhoneLibrary } from '#src/model/phone.ts';
import { phoneLibraryQuery } from '#src/model/phone-library-query.ts';
import { useObserved, useServices, useSignedIn, useCustomer } from '#src/session/services.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';
import { knownPeople, type KnownPerson } from './known-people.ts';
import { readingsOf, type Reading } from './readings.ts';

export type FieldOption =
  | {
      readonly reading: Reading;
      /** As it is shown. */
      readonly value: string;
      /** A number that no phone has: a search for it costs as much as for a whole one. */
      readonly isIncomplete: boolean;
      readonly person: null;
    }
  | { readonly reading: null; readonly person: KnownPerson };

const MAX_PEOPLE = 5;

/** What is offered for a text: each way to understand it, and below those the people who fit. */
export function useFieldChoices(text: string): readonly FieldOption[] {
  const queryClient = useQueryClient();
  const { recent, preferences } = useServices();
  const { signInId } = useSignedIn();
  const { defaultCountry: country } = useObserved(preferences);
  const userId = useCustomer().onScreen?.userId ?? null;
  const recentPeople = useObserved(recent);
  const readings = useMemo(() => readingsOf(text, { country, userId }), [text, country, userId]);
  const isOnline = useOnline();
  const language = useLanguage();
  const { data: libraries } = useQuery({
    ...phoneLibraryQuery,
    enabled: isOnline && readings.some(({ kind }) => kind === 'phone'),
  });
  const library = libraries?.[language] ?? null;
  const people = useMemo(() => {
    const opened = cachedPeople(queryClient, signInId);
    return knownPeople({ recent: recentPeople, opened, country }, text, MAX_PEOPLE);
  }, [queryClient, signInId, recentPeople, country, text]);
  return [
    ...readings.map((reading) => ({ reading, person: null, ...viewReading(reading, text, library) })),
    ...people.map((person) => ({ reading: null, person: withReadableContact(person, country, library) })),
  ];
}

function withReadableContact(
  person: KnownPerson,
  country: DefaultCountry,
  library: PhoneLibrary | null,
): KnownPerson {
  const { contact } = person;
  return contact === null ? person : { ...person, contact: viewPhone(contact, country, library).display };
}

export function viewReading(reading: Reading, text: string, library: PhoneLibrary | null) {
  const whole = (value: string) => ({ value, isIncomplete: false });
  switch (reading.kind) {
    case 'person':
    case 'visitor':
      return whole(String(reading.id));
    case 'phone': {
      const { display, e164 } = viewPhone(`+${reading.digits}`, 'other', library);
      if (e164 !== null) return whole(display);
      // As it was typed, unless more than this number was.
      return { value: /[,;]/.test(text) ? reading.digits : text.trim(), isIncomplete: library !== null };
    }
    case 'email':
      return whole(reading.email);
    case 'name':
      return whole(reading.name);
  }
}
