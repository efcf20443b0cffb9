import { queryOptions } from '@tanstack/react-query';

/** libphonenumber's chunk. Until it has loaded, or if it fails to load, phones are shown as they are. */
export const phoneLibraryQuery = queryOptions({
  queryKey: ['phone_library'],
  queryFn: async () => (await import('#src/domain/phone-library.ts')).phoneLibraries,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});
