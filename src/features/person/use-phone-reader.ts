import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { phoneLibraryQuery } from './phone-library-query.ts';
import { createPhoneReader, type PhoneReader } from '#src/model/phone.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useAfterFirstPaint } from '#src/api/queries/use-after-first-paint.ts';

/** Reads phones by the agent's default country; a new reader when the library arrives or the country changes. */
export function usePhoneReader(): PhoneReader {
  const { defaultCountry } = useObserved(useServices().preferences);
  const { data = null } = useQuery({ ...phoneLibraryQuery(), enabled: useAfterFirstPaint() });
  // Every card is drawn anew by it: in slices, so that a press is not kept waiting.
  const library = useDeferredValue(data);
  return useMemo(() => createPhoneReader(defaultCountry, library), [defaultCountry, library]);
}
