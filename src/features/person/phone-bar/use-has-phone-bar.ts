import { useMedia, PHONE } from '#src/ui/hooks/browser-state.ts';

/** A phone, held upright, and a narrow frame have a bar at the lower edge. */
export const useHasPhoneBar = (): boolean => useMedia(PHONE);
