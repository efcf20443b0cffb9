import { queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useAfterFirstPaint } from '#src/api/queries/use-after-first-paint.ts';
import { createPhoneReader, type PhoneReader } from '#src/model/phone.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

/** Reads phones by the agent's default country; a new reader once the library has loaded or the country changes. */
export function usePhoneReader(): PhoneReader {
  const { defaultCountry } = useObserved(useServices().preferences);
  const { data = null } = useQuery({ ...phoneLibraryQuery, enabled: useAfterFirstPaint() });
  // The library redraws every card: deferred, so that clicks and keys need not wait for it.
  const library = useDeferredValue(data);
  // One reader for as long as possible: it caches, and a new one redraws every card.
  return useMemo(() => createPhoneReader(defaultCountry, library), [defaultCountry, library]);
}

/** libphonenumber's chunk. Until it has loaded, or if it fails to load, phones are shown as they are. */
const phoneLibraryQuery = queryOptions({
  queryKey: ['phone_library'],
  queryFn: async () => (await import('#src/model/phone-library.ts')).phoneLibrary,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
  networkMode: 'always',
});
