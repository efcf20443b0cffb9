import { useMedia } from '#src/ui/hooks/use-media.ts';
import { PHONE } from '#src/ui/windows.ts';

/** A phone, held upright, and a narrow frame have a bar at the lower edge. */
export const useHasPhoneBar = (): boolean => useMedia(PHONE);
