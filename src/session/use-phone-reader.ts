import { queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useAfterFirstPaint } from '#src/api/loading.ts';
import { createPhoneReader, type PhoneReader } from '#src/domain/phone.ts';
import { useLanguage } from '#src/i18n/text-context.tsx';
import { useStore, useServices } from './services.tsx';

/** Reads phones by the agent's default country; a new reader once the library has loaded or the country changes. */
export function usePhoneReader(): PhoneReader {
  const { defaultCountry } = useStore(useServices().preferences);
  const language = useLanguage();
  const { data } = useQuery({ ...phoneLibraryQuery, enabled: useAfterFirstPaint() });
  // Deferred: once the library has loaded, every card is rendered again, and clicks and keys should not wait for that.
  const library = useDeferredValue(data?.[language] ?? null);
  // One reader for as long as possible: it caches, and with a new one, every card is rendered again.
  return useMemo(() => createPhoneReader(defaultCountry, library), [defaultCountry, library]);
}

/** libphonenumber's chunk. Until it has loaded, or if it fails to load, phones are shown as they are. */
export const phoneLibraryQuery = queryOptions({
  queryKey: ['phone_library'],
  queryFn: async () => (await import('#src/domain/phone-library.ts')).phoneLibraries,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});
