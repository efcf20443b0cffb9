import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { phoneLibraryQuery } from '#src/queries/phone-library-query.ts';
import { createPhoneReader, type PhoneReader } from '#src/view-model/phone.ts';
import { useObserved, useServices } from './services.tsx';
import { usePainted } from './use-painted.ts';

/** Reads phones by the agent's default country; a new reader when the library arrives or the country changes. */
export function usePhoneReader(): PhoneReader {
  const { defaultCountry } = useObserved(useServices().preferences);
  const { data = null } = useQuery({ ...phoneLibraryQuery(), enabled: usePainted() });
  // Every card is drawn anew by it: in slices, so that a press is not kept waiting.
  const library = useDeferredValue(data);
  return useMemo(() => createPhoneReader(defaultCountry, library), [defaultCountry, library]);
}
