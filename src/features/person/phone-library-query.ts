import { queryOptions } from '@tanstack/react-query';
import { loadPhoneLibrary } from '#src/model/phone-library.ts';

/** libphonenumber's chunk, fetched after the raw numbers are on the screen; without it they stay raw. */
export function phoneLibraryQuery() {
  return queryOptions({
    queryKey: ['phone_library'],
    queryFn: loadPhoneLibrary,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  });
}
